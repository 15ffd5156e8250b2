package org.epitome.text;

import java.util.HashMap;
import java.util.Map;
import org.epitome.resources.ResourceLines;

/** What the TeX commands print that matter for reading: a sign, a blank or nothing. */
final class TexCommands {
  static final int UNKNOWN = -1;
  static final int NOTHING = -2;
  static final int BLANK = -3;

  private static final long[] KEYS;
  private static final int[] CODES;
  private static final int MASK;

  static {
    Map<String, Integer> codes = new HashMap<>();
    for (String line : ResourceLines.of(TexCommands.class, "tex-commands.txt")) {
      int space = line.indexOf(' ');
      String print = line.substring(0, space);
      int code =
          switch (print) {
            case "nothing" -> NOTHING;
            case "blank" -> BLANK;
            default -> print.charAt(0);
          };
      for (String name : line.substring(space + 1).split(" ")) {
        codes.put(name, code);
      }
    }
    int capacity = Integer.highestOneBit(codes.size()) * 4;
    KEYS = new long[capacity];
    CODES = new int[capacity];
    MASK = capacity - 1;
    for (Map.Entry<String, Integer> entry : codes.entrySet()) {
      long key = key(entry.getKey(), 0, entry.getKey().length());
      int slot = slot(key);
      KEYS[slot] = key;
      CODES[slot] = entry.getValue();
    }
  }

  private TexCommands() {}

  /** The character that a command prints, or one of the constants. */
  static int code(String text, int start, int end) {
    if (end - start > 20) {
      return UNKNOWN;
    }
    long key = key(text, start, end);
    int slot = slot(key);
    return KEYS[slot] == key ? CODES[slot] : UNKNOWN;
  }

  private static int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & MASK;
    while (KEYS[slot] != 0 && KEYS[slot] != key) {
      slot = slot + 1 & MASK;
    }
    return slot;
  }

  private static long key(String text, int start, int end) {
    long key = 1;
    for (int i = start; i < end; i++) {
      key = key * 0x9e3779b97f4a7c15L + text.charAt(i);
    }
    return key;
  }
}
