package org.epitome.parsers.records;

import java.io.IOException;
import java.util.Set;
import org.epitome.model.Paper;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;

/** Entries that are records of one kind, or have one in them. */
public final class RecordEntries implements XmlEntries {
  private final Set<String> names;

  private RecordEntries(Set<String> names) {
    this.names = names;
  }

  /** Entries of these element names. */
  public static RecordEntries of(String... names) {
    return new RecordEntries(Set.of(names));
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
    XmlRecord record = XmlRecord.at(xml);
    if (record != null) {
      record.read(xml, paper);
      return true;
    }
    while (xml.nextChild()) {
      XmlRecord child = XmlRecord.at(xml);
      if (child != null) {
        child.read(xml, paper);
      } else {
        xml.skip();
      }
    }
    return true;
  }
}
