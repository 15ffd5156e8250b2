package org.epitome.text;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles all files {@code *.lexicon} to {@link CompiledLexicons}; run by the build when the
 * classes are there.
 */
final class LexiconCompiler {
  private LexiconCompiler() {}

  /**
   * Compiles.
   *
   * @param args the folder of classes and resources
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Map<String, byte[]> forms = new TreeMap<>();
    for (Path text : texts(classes)) {
      String path = classes.relativize(text).toString().replace(File.separatorChar, '/');
      try (InputStream in = Files.newInputStream(text)) {
        forms.put(path, LexiconForm.of(Lexicon.read(in)));
      }
    }
    Path compiled =
        classes.resolve(CompiledLexicons.path(LexiconCompiler.class, CompiledLexicons.FILE));
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(compiled))) {
      out.writeInt(forms.size());
      for (Map.Entry<String, byte[]> form : forms.entrySet()) {
        out.writeUTF(form.getKey());
        out.writeInt(form.getValue().length);
        out.write(form.getValue());
      }
    }
  }

  private static List<Path> texts(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(file -> file.toString().endsWith(".lexicon")).toList();
    }
  }
}
