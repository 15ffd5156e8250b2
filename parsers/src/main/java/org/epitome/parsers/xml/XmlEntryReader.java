package org.epitome.parsers.xml;

import java.io.IOException;
import java.io.InputStream;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.InvalidEntryException;
import org.epitome.MalformedDocumentException;
import org.epitome.ReadContext;
import org.epitome.model.Paper;

/**
 * Reads the entries of an XML document, or of several that follow each other in one file, as their
 * format says.
 *
 * <p>Reading tolerantly, an entry that is no well-formed XML is first read again with its
 * characters mended and its prefixes declared. What is still broken then is an invalid entry, and
 * reading goes on at the next start tag of an entry, or at the end tag of the element around them;
 * only where neither follows, the document cannot be read on. A clean document pays nothing for
 * this.
 */
public final class XmlEntryReader implements EntryReader {
  private final XmlCursor xml;
  private final XmlEntries entries;
  private final ReadContext context;

  /** Whether the current entry was told to be invalid and is to be left. */
  private boolean reported;

  private XmlEntryReader(XmlCursor xml, XmlEntries entries, ReadContext context) {
    this.xml = xml;
    this.entries = entries;
    this.context = context;
  }

  /**
   * A reader at the beginning of a document.
   *
   * @param input UTF-8, whatever the XML declaration says
   */
  public static EntryReader open(InputStream input, ReadContext context, XmlEntries entries)
      throws IOException {
    return new XmlEntryReader(new XmlCursor(input, context, entries.names()), entries, context);
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    while (true) {
      try {
        if (xml.isInEntry()) {
          xml.leaveEntry();
        }
        reported = false;
        if (!xml.nextStart()) {
          return false;
        }
        if (!xml.isInEntry()) {
          entries.outside(xml);
        } else if (read(paper)) {
          return true;
        }
      } catch (XmlFailure e) {
        paper.clear();
        recover(e);
      }
    }
  }

  private boolean read(Paper.Builder paper) throws IOException {
    boolean isPaper;
    try {
      isPaper = entries.entry(xml, paper);
    } catch (InvalidEntryException e) {
      reported = true;
      xml.forgetWarnings();
      throw e;
    }
    xml.leaveEntry();
    if (!isPaper) {
      paper.clear();
    }
    return isPaper;
  }

  private void recover(XmlFailure failure) throws IOException {
    boolean isLimit = failure.isLimit();
    String problem = isLimit ? failure.problem() : "no well-formed XML: " + failure.problem();
    if (!context.isTolerant()) {
      throw malformed(failure, problem);
    }
    if (!reported && !isLimit && xml.readAgain()) {
      return;
    }
    boolean inEntry = xml.isInEntry() && !reported;
    long line = isLimit ? xml.entryLine() : failure.line();
    InvalidEntryException invalid = context.invalidEntry(line, 0, xml.entryId(), problem);
    if (!xml.resynchronize()) {
      throw malformed(failure, problem + "; expected " + xml.expected() + ", and none follows");
    }
    if (inEntry) {
      throw invalid;
    }
    if (!reported) {
      context.warn(
          Diagnostic.Code.MENDED_MARKUP,
          failure.line(),
          null,
          "broken markup between entries was passed over: " + failure.problem());
    }
  }

  private MalformedDocumentException malformed(XmlFailure failure, String problem) {
    long line = failure.line() > 0 ? failure.line() : xml.entryLine();
    return context.malformed(line, 0, problem, failure);
  }

  @Override
  public long line() {
    return xml.entryLine();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
