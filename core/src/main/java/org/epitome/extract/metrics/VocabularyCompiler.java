package org.epitome.extract.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.epitome.resources.ResourceLines;

/**
 * Reads {@code words.txt}, which has nouns and verbs in one form each, and compiles it to a {@link
 * Vocabulary} with all forms; run by the build when the classes are there.
 */
final class VocabularyCompiler {
  private static final String TEXT = "words.txt";

  private final Vocabulary vocabulary = new Vocabulary();
  private WordClass section = WordClass.DET;

  private VocabularyCompiler() {}

  /**
   * Compiles.
   *
   * @param args the folder of classes and resources
   */
  public static void main(String[] args) throws IOException {
    String folder = Vocabulary.class.getPackageName().replace('.', '/');
    Files.write(Path.of(args[0], folder, Vocabulary.COMPILED), read().toBytes());
  }

  /** The vocabulary of the text. */
  static Vocabulary read() {
    VocabularyCompiler compiler = new VocabularyCompiler();
    for (String line : ResourceLines.of(Vocabulary.class, TEXT)) {
      compiler.line(line);
    }
    return compiler.vocabulary;
  }

  /** A class in brackets, or words of the class that came last, with blanks between. */
  private void line(String line) {
    if (line.charAt(0) == '[') {
      section = WordClass.valueOf(line.substring(1, line.length() - 1));
      return;
    }
    int from = 0;
    while (from < line.length()) {
      int end = line.indexOf(' ', from);
      end = end < 0 ? line.length() : end;
      if (end > from) {
        entry(line.substring(from, end));
      }
      from = end + 1;
    }
  }

  private void entry(String word) {
    int joint = word.indexOf('_');
    String stem = word.substring(0, word.length() - 1);
    if (joint > 0) {
      vocabulary.put(word.substring(0, joint), word.substring(joint + 1), section);
    } else if (word.endsWith("*")) {
      noun(stem);
    } else if (word.endsWith("~")) {
      verb(stem);
    } else {
      put(word);
    }
  }

  private void noun(String singular) {
    put(singular);
    put(withS(singular));
  }

  private void verb(String stem) {
    put(stem);
    char last = stem.charAt(stem.length() - 1);
    char before = stem.charAt(stem.length() - 2);
    String root = stem.substring(0, stem.length() - 1);
    if (last == 'e') {
      put(stem + "s");
      put(stem + "d");
      put(root + "ing");
    } else if (last == 'y' && "aeiou".indexOf(before) < 0) {
      put(root + "ies");
      put(root + "ied");
      put(stem + "ing");
    } else {
      put(withS(stem));
      put(stem + "ed");
      put(stem + "ing");
    }
  }

  private void put(String word) {
    vocabulary.put(word, section);
  }

  /** The plural of a noun, or the third person of a verb. */
  private static String withS(String word) {
    return word + (isHissing(word) ? "es" : "s");
  }

  /** Whether a word ends with a sound that takes "es". */
  private static boolean isHissing(String word) {
    char last = word.charAt(word.length() - 1);
    char before = word.charAt(word.length() - 2);
    return "sxz".indexOf(last) >= 0 || last == 'h' && (before == 'c' || before == 's');
  }
}
