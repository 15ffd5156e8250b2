package org.epitome.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.epitome.resources.ResourceLines;

/** What TeX commands print, for the readable view. */
final class TexSymbols {
  private static final Map<String, String> PRINTED = new HashMap<>();
  private static final Set<String> DROPPED = new HashSet<>();
  private static final Set<String> KEPT = new HashSet<>();

  static {
    for (String line : ResourceLines.of(TexSymbols.class, "tex-symbols.txt")) {
      int space = line.indexOf(' ');
      for (String name : line.substring(space + 1).split(" ")) {
        PRINTED.put(name, line.substring(0, space));
      }
    }
    boolean drop = true;
    for (String line : ResourceLines.of(TexSymbols.class, "tex-arguments.txt")) {
      if (line.startsWith("[")) {
        drop = line.equals("[drop]");
      } else {
        (drop ? DROPPED : KEPT).add(line);
      }
    }
  }

  private TexSymbols() {}

  /** What a command prints: a sign, "" for nothing, or its own name when nobody knows it. */
  static String printed(String source, int nameStart, int nameEnd) {
    int code = TexCommands.code(source, nameStart, nameEnd);
    if (code > 0) {
      return String.valueOf((char) code);
    }
    if (code == TexCommands.NOTHING) {
      return "";
    }
    if (code == TexCommands.BLANK) {
      return " ";
    }
    String name = source.substring(nameStart, nameEnd);
    return PRINTED.getOrDefault(name, name);
  }

  /** Whether the argument of a command is not shown. */
  static boolean dropsArgument(String name) {
    return DROPPED.contains(name);
  }

  /** Whether the argument of a command is no TeX. */
  static boolean keepsArgument(String name) {
    return KEPT.contains(name);
  }
}
