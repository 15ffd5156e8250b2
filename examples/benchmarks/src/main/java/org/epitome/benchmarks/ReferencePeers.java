package org.epitome.benchmarks;

import de.undercouch.citeproc.ris.RISConverter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;

/** How people read what reference managers export. */
final class ReferencePeers {
  private ReferencePeers() {}

  static long jbibtex(InputStream document) throws ParseException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8));
    return new BibTeXParser().parse(text).getEntries().size();
  }

  static long citeprocRis(InputStream document) throws IOException, ParseException {
    RISConverter converter = new RISConverter();
    return converter.toItemData(converter.loadLibrary(document)).size();
  }
}
