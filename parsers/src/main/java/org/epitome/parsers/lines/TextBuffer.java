package org.epitome.parsers.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Characters that are collected: bytes of Latin-1 until a wider character comes, as a string has
 * them, so that ASCII is copied from a document and into a string as it stands.
 */
public final class TextBuffer implements CharSequence {
  private static final int WIDEST_BYTE = 0xff;
  private static final char[] NONE = {};

  private byte[] bytes;
  private char[] chars = NONE;
  private boolean isWide; // what there is stands in chars
  private int length;

  /** An empty buffer with room for some characters. */
  public TextBuffer(int room) {
    bytes = new byte[room];
  }

  /** How many characters there are. */
  @Override
  public int length() {
    return length;
  }

  /** Forgets all characters. */
  public void clear() {
    length = 0;
    isWide = false;
  }

  /** Forgets the characters from a place on. */
  public void truncate(int end) {
    length = end;
  }

  /** The character at a place. */
  @Override
  public char charAt(int index) {
    return isWide ? chars[index] : (char) (bytes[index] & WIDEST_BYTE);
  }

  /** The character at a place, with its second half behind it. */
  public int codePointAt(int index) {
    return isWide ? Character.codePointAt(chars, index, length) : charAt(index);
  }

  /** The last character; a line feed if there is none. */
  public char last() {
    return length == 0 ? '\n' : charAt(length - 1);
  }

  /** Puts a character in the place of another. */
  public void set(int index, char c) {
    if (c > WIDEST_BYTE) {
      widen();
    }
    if (isWide) {
      chars[index] = c;
    } else {
      bytes[index] = (byte) c;
    }
  }

  /** Appends a character. */
  public void append(char c) {
    reserve(1);
    set(length++, c);
  }

  /** Appends bytes of ASCII. */
  public void append(byte[] ascii, int from, int to) {
    reserve(to - from);
    if (isWide) {
      copyWide(ascii, from, to);
    } else {
      System.arraycopy(ascii, from, bytes, length, to - from);
    }
    length += to - from;
  }

  private void copyWide(byte[] latin, int from, int to) {
    int shift = length - from;
    for (int i = from; i < to; i++) {
      chars[i + shift] = (char) (latin[i] & WIDEST_BYTE);
    }
  }

  /** Appends a part of a string that is ASCII, or has no wider characters than the buffer. */
  @SuppressWarnings("deprecation") // that only the low bytes are copied is what is wanted
  public void append(String ascii, int from, int to) {
    reserve(to - from);
    if (isWide) {
      ascii.getChars(from, to, chars, length);
    } else {
      ascii.getBytes(from, to, bytes, length);
    }
    length += to - from;
  }

  /** Appends a string. */
  public void append(String text) {
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      all |= text.charAt(i);
    }
    if (all > WIDEST_BYTE) {
      widen();
    }
    append(text, 0, text.length());
  }

  /** Appends what stands between two places of another buffer. */
  public void append(TextBuffer other, int from, int to) {
    if (other.isWide) {
      widen();
    }
    reserve(to - from);
    if (other.isWide) {
      System.arraycopy(other.chars, from, chars, length, to - from);
    } else if (isWide) {
      copyWide(other.bytes, from, to);
    } else {
      System.arraycopy(other.bytes, from, bytes, length, to - from);
    }
    length += to - from;
  }

  /** Whether there may be characters that Latin-1 does not have. */
  public boolean isWide() {
    return isWide;
  }

  /** Where a string stands from a place on; -1 if it does not. */
  public int indexOf(String part, int from) {
    char first = part.charAt(0);
    int last = length - part.length();
    int i = from;
    while (i <= last) {
      i = isWide ? i : ByteRuns.afterOthers(bytes, i, length, first);
      for (int stop = Math.min(last, i + ByteRuns.STEP); i <= stop; i++) {
        if (charAt(i) == first && startsWith(part, i)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Whether a string stands at a place. */
  public boolean startsWith(String part, int at) {
    if (at + part.length() > length) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (charAt(at + i) != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The characters between two places. */
  public String substring(int from, int to) {
    return isWide
        ? new String(chars, from, to - from)
        : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** All characters. */
  @Override
  public String toString() {
    return substring(0, length);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return substring(start, end);
  }

  private void reserve(int more) {
    int least = length + more;
    if (isWide ? least > chars.length : least > bytes.length) {
      int room = Math.max(2 * length, least);
      if (isWide) {
        chars = Arrays.copyOf(chars, room);
      } else {
        bytes = Arrays.copyOf(bytes, room);
      }
    }
  }

  private void widen() {
    if (!isWide) {
      if (chars.length < bytes.length) {
        chars = new char[bytes.length];
      }
      for (int i = 0; i < length; i++) {
        chars[i] = (char) (bytes[i] & WIDEST_BYTE);
      }
      isWide = true;
    }
  }
}
