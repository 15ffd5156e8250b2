package org.epitome.extract.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.epitome.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
  private static final String COMPILED = "org/epitome/extract/metrics/words.bin";

  @Test
  void wordsHaveTheirClasses() {
    Vocabulary vocabulary = Vocabulary.read();
    assertThat(vocabulary.classes(Tokens.key("the"))).isEqualTo(WordClass.DET.bit);
    assertThat(vocabulary.classes(Tokens.key("rokkaku"))).isZero();
  }

  @Test
  void buildHasCompiledTheWords() throws IOException {
    assertThat(Path.of("target/classes", COMPILED))
        .hasBinaryContent(VocabularyCompiler.read().toBytes());
    assertThat(Vocabulary.read().toBytes()).isEqualTo(VocabularyCompiler.read().toBytes());
  }

  @Test
  void compiles(@TempDir Path folder) throws IOException {
    Path compiled = folder.resolve(COMPILED);
    Files.createDirectories(compiled.getParent());
    VocabularyCompiler.main(new String[] {folder.toString()});
    assertThat(compiled).hasBinaryContent(VocabularyCompiler.read().toBytes());
  }
}
