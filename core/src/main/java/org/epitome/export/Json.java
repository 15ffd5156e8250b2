package org.epitome.export;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object, whose absent members are left out, and its text. */
final class Json {
  private static final HexFormat HEX = HexFormat.of();

  private final Map<String, Object> members = new LinkedHashMap<>();

  /**
   * Adds a member, unless it is null or an empty list.
   *
   * @param value a string, a number, an object or a list of these
   */
  Json put(String name, @Nullable Object value) {
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      members.put(name, value);
    }
    return this;
  }

  static String text(Json object) {
    StringBuilder out = new StringBuilder();
    write(object, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Json object) {
      char before = '{';
      for (Map.Entry<String, Object> member : object.members.entrySet()) {
        out.append(before);
        quote(member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
        before = ',';
      }
      out.append(before == '{' ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char before = '[';
      for (Object item : list) {
        out.append(before);
        write(item, out);
        before = ',';
      }
      out.append(before == '[' ? "[]" : "]");
    } else if (value instanceof Number) {
      out.append(value);
    } else {
      quote(value.toString(), out);
    }
  }

  /** A less-than sign is escaped too, so that the text may stand in a page of HTML. */
  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029' || isAlone(text, i)) {
        out.append("\\u").append(HEX.toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Whether a half of a surrogate pair lacks the other, which UTF-8 cannot write. */
  private static boolean isAlone(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
            && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
        || Character.isLowSurrogate(c)
            && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
