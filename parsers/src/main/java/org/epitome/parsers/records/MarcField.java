package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** A field of MARC: its subfields in order, each with its code. */
final class MarcField {
  private final StringBuilder codes = new StringBuilder();
  private final List<String> values = new ArrayList<>();

  private MarcField() {}

  /** Reads the {@code datafield} at which the cursor stands. */
  static MarcField read(XmlCursor xml) throws IOException {
    MarcField field = new MarcField();
    while (xml.nextChild()) {
      String code = xml.attribute("code");
      String value = Markup.paragraphs(xml.paragraphs());
      if (code != null && value != null) {
        field.codes.append(code.charAt(0));
        field.values.add(value);
      }
    }
    return field;
  }

  /** The first subfield of a code as it stands; null if there is none. */
  @Nullable String text(char code) {
    int at = codes.indexOf(String.valueOf(code));
    return at < 0 ? null : values.get(at);
  }

  /**
   * The first subfield of a code as one line, without the mark that cataloguers put before the next
   * one ("Kites :", "Windtown,"); null if there is none.
   */
  @Nullable String line(char code) {
    String text = text(code);
    if (text == null) {
      return null;
    }
    int end = text.length();
    while (end > 0 && " /:;,=".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? null : text.substring(0, end).replace('\n', ' ');
  }

  /** All subfields of a code. */
  List<String> all(char code) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (codes.charAt(i) == code) {
        found.add(values.get(i));
      }
    }
    return found;
  }
}
