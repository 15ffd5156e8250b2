package org.epitome.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.epitome.resources.ResourceLines;

/**
 * The domains by which an address is known that is printed without a scheme: top-level domains, and
 * hosts that give each user a name below theirs. From {@code domains.txt}.
 */
final class Domains {
  /** Top-level domains, in lower case. */
  static final Domains TOP = new Domains("[top]");

  /** Hosts whose users have a host of their own: "ann.github.io" is a page even without a path. */
  static final Domains OF_USERS = new Domains("[users]");

  private final long[] keys;

  private Domains(String section) {
    List<String> domains = new ArrayList<>();
    boolean inside = false;
    for (String line : ResourceLines.of(Domains.class, "domains.txt")) {
      if (line.charAt(0) == '[') {
        inside = line.equals(section);
      } else if (inside) {
        Collections.addAll(domains, line.split(" "));
      }
    }
    keys = new long[domains.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(domains.get(i), 0, domains.get(i).length());
    }
    Arrays.sort(keys);
  }

  /** Whether a stretch of a text is one of them, as printed. */
  boolean contains(String text, int start, int end) {
    return Arrays.binarySearch(keys, key(text, start, end)) >= 0;
  }

  private static long key(String text, int start, int end) {
    long key = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      key = (key ^ text.charAt(i)) * 0x100000001b3L;
    }
    return key;
  }
}
