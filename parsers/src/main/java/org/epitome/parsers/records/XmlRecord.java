package org.epitome.parsers.records;

import java.io.IOException;
import java.util.List;
import org.epitome.model.Paper;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** A kind of element that describes one paper. Implementations have no state. */
public interface XmlRecord {

  /** Every kind. */
  List<XmlRecord> ALL =
      List.of(
          new ArxivRecord(),
          new DublinCoreRecord(),
          new CrossrefRecord(),
          new DataCiteRecord(),
          new JatsRecord(),
          new ModsRecord(),
          new MarcRecord());

  /** Whether the cursor stands at the start tag of such an element. */
  boolean isAt(XmlCursor xml);

  /** Reads the element, adding to what the builder has; leaves the cursor at its end tag. */
  void read(XmlCursor xml, Paper.Builder paper) throws IOException;

  /** The kind of element at which the cursor stands; null if it is none of them. */
  static @Nullable XmlRecord at(XmlCursor xml) {
    for (XmlRecord record : ALL) {
      if (record.isAt(xml)) {
        return record;
      }
    }
    return null;
  }
}
