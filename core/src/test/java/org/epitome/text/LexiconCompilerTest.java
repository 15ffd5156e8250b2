package org.epitome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconCompilerTest {
  private static final Path CLASSES = Path.of("target/classes");

  private static Lexicon kites() throws IOException {
    String text =
        "[kite]\nrokkaku\nbox-kite = Hargrave\nαβ kite = große\n[sail case]\nMylar\nMYLAR\n";
    return Lexicon.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Lexicon compiled() throws IOException {
    return LexiconForm.read(LexiconForm.of(kites()));
  }

  @Test
  void compiledLexiconFindsWhatItsTextHas() throws IOException {
    Tokens tokens = AnalyzedText.of("a box kite of MYLAR").tokens();
    Lexicon lexicon = compiled();
    int entry = Lexicon.entry(lexicon.match(tokens, 1));
    assertThat(lexicon.phrase(entry)).isEqualTo("box-kite");
    assertThat(lexicon.value(entry)).isEqualTo("Hargrave");
    assertThat(lexicon.value(0)).isNull();
    assertThat(lexicon.valueOrPhrase(0)).isEqualTo("rokkaku");
    assertThat(lexicon.value(2)).isEqualTo("große");
    assertThat(lexicon.phrase(lexicon.entry(tokens, 4))).isEqualTo("MYLAR");
    assertThat(lexicon.is(lexicon.classNamed("sail"), tokens, 4)).isTrue();
    assertThat(lexicon.entry(tokens, 0)).isEqualTo(-1);
  }

  @Test
  void compiledLexiconIsCompiledToTheSameAgain() throws IOException {
    assertThat(LexiconForm.of(compiled())).isEqualTo(LexiconForm.of(kites()));
    assertThat(LexiconForm.of(compiled().toBuilder().build())).isEqualTo(LexiconForm.of(kites()));
  }

  @Test
  void compilesEveryLexiconOfFolder(@TempDir Path folder) throws IOException {
    Path kites = Files.createDirectories(folder.resolve("org/kites")).resolve("kites.lexicon");
    Files.writeString(kites, "[kite]\nrokkaku\n");
    Files.createDirectories(folder.resolve("org/epitome/text"));
    LexiconCompiler.main(new String[] {folder.toString()});
    try (DataInputStream in =
        new DataInputStream(
            Files.newInputStream(folder.resolve("org/epitome/text/lexicons.bin")))) {
      assertThat(in.readInt()).isEqualTo(1);
      assertThat(in.readUTF()).isEqualTo("org/kites/kites.lexicon");
      Lexicon read = LexiconForm.read(in.readNBytes(in.readInt()));
      assertThat(read.phrase(0)).isEqualTo("rokkaku");
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  /** Where the build has not compiled, all works, but each start is slower. */
  @Test
  void buildHasCompiledEveryLexicon() throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            Files.newInputStream(CLASSES.resolve("org/epitome/text/lexicons.bin")))) {
      int count = in.readInt();
      assertThat(count).isGreaterThan(10);
      for (int i = 0; i < count; i++) {
        try (InputStream text = Files.newInputStream(CLASSES.resolve(in.readUTF()))) {
          assertThat(in.readNBytes(in.readInt())).isEqualTo(LexiconForm.of(Lexicon.read(text)));
        }
      }
    }
  }

  @Test
  void lexiconThatWasTakenIsReadFromItsText() {
    Lexicon first = Lexicon.read(UnitReader.class, "units.lexicon");
    Lexicon second = Lexicon.read(UnitReader.class, "units.lexicon");
    assertThat(LexiconForm.of(second)).isEqualTo(LexiconForm.of(first));
  }
}
