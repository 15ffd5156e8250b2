package org.epitome.parsers.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of an element, as it stands in tags. */
final class XmlName {
  private final byte[] utf8;
  private final long hash;
  private final String prefix;
  private final String local;

  /**
   * @param from where the name begins in the bytes
   * @param localFrom where it begins without its prefix
   */
  XmlName(byte[] bytes, int from, int localFrom, int to, long hash) {
    this.utf8 = Arrays.copyOfRange(bytes, from, to);
    this.hash = hash;
    this.prefix =
        localFrom == from
            ? ""
            : new String(bytes, from, localFrom - 1 - from, StandardCharsets.UTF_8);
    this.local = new String(bytes, localFrom, to - localFrom, StandardCharsets.UTF_8);
  }

  /** What stands before the colon; "" if there is none. */
  String prefix() {
    return prefix;
  }

  /** The name without its prefix. */
  String local() {
    return local;
  }

  /** How many bytes the name has. */
  int length() {
    return utf8.length;
  }

  /** Whether the name begins at a place. */
  boolean isAt(byte[] bytes, int from) {
    int to = from + utf8.length;
    return to <= bytes.length && Arrays.equals(bytes, from, to, utf8, 0, utf8.length);
  }

  /** Whether this is the name that stands between two places. */
  boolean is(byte[] bytes, int from, int to, long hash) {
    return this.hash == hash && to - from == utf8.length && isAt(bytes, from);
  }

  /** The name with its prefix. */
  @Override
  public String toString() {
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
