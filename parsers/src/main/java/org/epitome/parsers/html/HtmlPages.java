package org.epitome.parsers.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.epitome.ReadContext;
import org.epitome.parsers.markup.Entities;

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

  /** The contents of all {@code meta} elements with a name, in their order. */
  public static List<String> meta(String html, String name) {
    List<String> contents = new ArrayList<>();
    int at = html.indexOf("<meta");
    while (at >= 0) {
      int end = HtmlTags.end(html, at);
      if (end < 0) {
        break;
      }
      String content =
          name.equals(HtmlTags.attribute(html, at, end, "name"))
              ? HtmlTags.attribute(html, at, end, "content")
              : null;
      if (content != null) {
        contents.add(Entities.resolved(content));
      }
      at = html.indexOf("<meta", end);
    }
    return contents;
  }

  /**
   * The scripts of a type that contain a word, one after the other, each on the lines on which it
   * stands in the page.
   */
  public static String script(String html, String type, String word) {
    StringBuilder scripts = new StringBuilder();
    int counted = 0;
    int at = html.indexOf("<script");
    while (at >= 0) {
      int start = HtmlTags.end(html, at);
      int end = start < 0 ? -1 : html.indexOf("</script", start);
      if (end < 0) {
        break;
      }
      int found = html.indexOf(word, start);
      if (type.equals(HtmlTags.attribute(html, at, start, "type")) && found >= 0 && found < end) {
        for (; counted <= start; counted++) {
          scripts.append(html.charAt(counted) == '\n' ? "\n" : "");
        }
        scripts.append(html, start + 1, end);
        counted = end;
      }
      at = html.indexOf("<script", end);
    }
    return scripts.toString();
  }
}
