package org.epitome.parsers.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.epitome.ReadContext;

/** Pages as a whole: one is held in memory, since what a page says may stand anywhere on it. */
public final class HtmlPages {
  private HtmlPages() {}

  /**
   * The text of a page.
   *
   * @throws org.epitome.MalformedDocumentException if it is longer than the limit of one entry
   */
  public static String text(InputStream input, ReadContext context) throws IOException {
    byte[] bytes = input.readNBytes(context.limits().entryBytes());
    if (input.read() >= 0) {
      throw context.malformed(
          0, 0, "page is longer than " + context.limits().entryBytes() + " bytes, the limit", null);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
