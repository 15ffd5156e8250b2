package org.epitome.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lexicons that Epitome brings as they lie in memory, so that a start copies them and takes no
 * text apart. {@link LexiconCompiler} makes them of the texts when the library is built; where it
 * has not run, the texts are read, to the same effect. All are in one file: on a class path it
 * takes as long to find a file as to read one.
 */
final class CompiledLexicons {
  static final String FILE = "lexicons.bin";

  private static final Map<String, byte[]> FORMS = new ConcurrentHashMap<>();

  static {
    try (InputStream in = CompiledLexicons.class.getResourceAsStream(FILE)) {
      if (in != null) {
        read(new DataInputStream(new BufferedInputStream(in)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private CompiledLexicons() {}

  private static void read(DataInputStream in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      String path = in.readUTF();
      byte[] form = new byte[in.readInt()];
      in.readFully(form);
      FORMS.put(path, form);
    }
  }

  /** Where a resource beside a class lies. */
  static String path(Class<?> owner, String resource) {
    return owner.getPackageName().replace('.', '/') + '/' + resource;
  }

  /**
   * A lexicon that {@link LexiconForm} has written; null if there is none. Each is given away once,
   * since whoever reads a lexicon keeps it: another reading is one of the text.
   */
  static byte @Nullable [] take(Class<?> owner, String resource) {
    return FORMS.remove(path(owner, resource));
  }
}
