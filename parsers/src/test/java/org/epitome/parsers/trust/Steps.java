package org.epitome.parsers.trust;

import java.lang.reflect.Array;
import java.util.List;

/**
 * The count to which the code that {@link StepCounter} loads adds: a step for each call of a method
 * and each turn of a loop, and, where such code calls the JDK for work that grows with its input, a
 * step for so many units of it. A copy of this class counts for one loader, in one thread.
 *
 * <p>The methods that begin with a receiver stand in for the JDK's methods of their names.
 */
@SuppressWarnings("unused") // called by code that is written while it is loaded
public final class Steps {
  /** What the JDK does in about the time of one step. */
  private static final int UNITS = 8;

  private static long taken;
  private static long most = Long.MAX_VALUE;

  private Steps() {}

  /**
   * Counts from zero; one step more than the most is an error, so that nothing runs on for ever.
   */
  static void begin(long most) {
    taken = 0;
    Steps.most = most;
  }

  static long taken() {
    return taken;
  }

  public static void step() {
    steps(1);
  }

  private static void steps(long more) {
    taken += more;
    if (taken > most) {
      throw new AssertionError("more than " + most + " steps");
    }
  }

  private static void units(int count) {
    steps(Math.max(0, count) / UNITS);
  }

  /** A string or an array that the JDK has made. */
  public static void made(Object result) {
    if (result instanceof String string) {
      units(string.length());
    } else if (result != null) {
      units(Array.getLength(result));
    }
  }

  public static void arraycopy(Object from, int fromIndex, Object to, int toIndex, int count) {
    units(count);
    System.arraycopy(from, fromIndex, to, toIndex, count);
  }

  public static int indexOf(String in, int c) {
    return indexOf(in, c, 0);
  }

  public static int indexOf(String in, int c, int from) {
    int at = in.indexOf(c, from);
    units((at < 0 ? in.length() : at) - from);
    return at;
  }

  public static int indexOf(String in, String part) {
    return indexOf(in, part, 0);
  }

  public static int indexOf(String in, String part, int from) {
    int at = in.indexOf(part, from);
    units((at < 0 ? in.length() : at) - from);
    return at;
  }

  public static int lastIndexOf(String in, int c) {
    return lastIndexOf(in, c, in.length());
  }

  public static int lastIndexOf(String in, int c, int from) {
    int at = in.lastIndexOf(c, from);
    units(Math.min(from, in.length()) - at);
    return at;
  }

  public static int lastIndexOf(String in, String part) {
    int at = in.lastIndexOf(part);
    units(in.length() - at);
    return at;
  }

  public static boolean contains(String in, CharSequence part) {
    return indexOf(in, part.toString(), 0) >= 0;
  }

  public static boolean contains(List<?> in, Object item) {
    units(UNITS * in.size());
    return in.contains(item);
  }

  public static StringBuilder insert(StringBuilder into, int at, char c) {
    units(into.length() - at);
    return into.insert(at, c);
  }

  public static StringBuilder insert(StringBuilder into, int at, String part) {
    units(into.length() - at);
    return into.insert(at, part);
  }
}
