package org.epitome.parsers.trust;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Where the library and what it needs are, for a JVM that is started by a test. */
final class Library {
  /** A class of each artifact that the library consists of or needs. */
  private static final List<String> LIBRARY =
      List.of(
          "org.epitome.model.Paper",
          "org.epitome.Epitome",
          "org.epitome.parsers.arxiv.ArxivAtomParser",
          "org.jspecify.annotations.NullMarked",
          "com.fasterxml.jackson.annotation.JsonValue",
          "tools.jackson.core.JsonParser",
          "org.slf4j.Logger");

  private Library() {}

  static List<String> locations() {
    return LIBRARY.stream().map(Library::locationOf).toList();
  }

  static String path(List<String> of) {
    return String.join(File.pathSeparator, of);
  }

  static String locationOf(String name) {
    try {
      Class<?> type = Class.forName(name, false, Library.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
