package org.epitome.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the compact constructors share. */
final class Checks {
  private static final int QUOTED = 80;

  private Checks() {}

  /** An unmodifiable copy; a missing list (as JSON readers pass it) is empty. */
  static <T> List<T> copy(@Nullable Collection<? extends T> list, String component) {
    if (list == null) {
      return List.of();
    }
    for (T item : list) {
      if (item == null) {
        throw new NullPointerException("an item of " + component + " is null");
      }
    }
    return List.copyOf(list);
  }

  /** As {@link #copy(Collection, String)}, of texts that must not be blank. */
  static List<String> copyTexts(@Nullable Collection<String> list, String component) {
    List<String> copy = copy(list, component);
    for (String item : copy) {
      if (item.isBlank()) {
        throw new IllegalArgumentException("an item of " + component + " is blank");
      }
    }
    return copy;
  }

  /** An unmodifiable copy that keeps the order of the keys. */
  static Map<String, String> copy(@Nullable Map<String, String> map) {
    if (map == null || map.isEmpty()) {
      return Map.of();
    }
    Map<String, String> copy = new LinkedHashMap<>(map.size() * 2);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      String key = present(entry.getKey(), "a key of attributes");
      String value = present(entry.getValue(), "a value of attributes");
      if (value.isBlank()) {
        throw new IllegalArgumentException("the attribute " + key + " is blank");
      }
      copy.put(key, value);
    }
    return Collections.unmodifiableMap(copy);
  }

  /** Absent is absent: an empty or blank text is refused, null is not. */
  static void absentOrText(@Nullable String value, String component) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(component + " is blank; an absent text is null");
    }
  }

  /** What the builders make of a text: an empty or blank one is absent. */
  static @Nullable String textOrNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  /** What must be there. */
  static <T> T present(@Nullable T value, String component) {
    if (value == null) {
      throw new NullPointerException(component + " is null");
    }
    return value;
  }

  /** A text that must be there: null is refused, and so is an empty or blank one. */
  static void text(@Nullable String value, String component) {
    if (present(value, component).isBlank()) {
      throw new IllegalArgumentException(component + " is blank");
    }
  }

  static IllegalArgumentException invalid(String component, String rule, @Nullable Object value) {
    String shown = String.valueOf(value);
    if (shown.length() > QUOTED) {
      shown = shown.substring(0, QUOTED) + "…";
    }
    return new IllegalArgumentException(component + " " + rule + ": " + shown);
  }
}
