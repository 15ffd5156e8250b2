package org.epitome.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the compact constructors share. */
final class Checks {
  private static final int QUOTED = 80;

  private Checks() {}

  /** An unmodifiable copy; a missing list (as JSON readers pass it) is empty. */
  static <T> List<T> copy(@Nullable Collection<? extends T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** An unmodifiable copy that keeps the order of the keys. */
  static Map<String, String> copy(@Nullable Map<String, String> map) {
    if (map == null || map.isEmpty()) {
      return Map.of();
    }
    Map<String, String> copy = new LinkedHashMap<>(map.size() * 2);
    for (Map.Entry<String, String> entry : map.entrySet()) {
      if (entry.getKey() == null || entry.getValue() == null) {
        throw new NullPointerException("attributes: null key or value at " + entry.getKey());
      }
      copy.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(copy);
  }

  /** Absent is absent: an empty or blank text is refused, null is not. */
  static void absentOrText(@Nullable String value, String component) {
    if (value != null && value.isBlank()) {
      throw new IllegalArgumentException(component + " is blank; an absent text is null");
    }
  }

  /** A text that must be there: null is refused, and so is an empty or blank one. */
  static void text(@Nullable String value, String component) {
    if (Objects.requireNonNull(value, component).isBlank()) {
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
