package org.epitome.text;

import java.util.Arrays;
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
    long[][] found = {new long[0]};
    boolean[] inside = {false};
    ResourceLines.forEach(
        Domains.class,
        "domains.txt",
        line -> {
          if (line.charAt(0) == '[') {
            inside[0] = line.equals(section);
          } else if (inside[0]) {
            for (String domain : line.split(" ")) {
              found[0] = Arrays.copyOf(found[0], found[0].length + 1);
              found[0][found[0].length - 1] = key(domain, 0, domain.length());
            }
          }
        });
    keys = found[0];
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
