package org.epitome.model;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as text, as Java writes it but without what is absent, so that one sees what is there.
 */
final class Shown {
  private final StringBuilder out;
  private final int start;

  Shown(String type) {
    out = new StringBuilder(type).append('[');
    start = out.length();
  }

  /** Adds a member, unless it is null or an empty list or map. */
  Shown with(String name, @Nullable Object value) {
    boolean isAbsent =
        value == null
            || value instanceof Collection<?> list && list.isEmpty()
            || value instanceof Map<?, ?> map && map.isEmpty();
    if (!isAbsent) {
      out.append(out.length() == start ? "" : ", ").append(name).append('=').append(value);
    }
    return this;
  }

  @Override
  public String toString() {
    return out + "]";
  }
}
