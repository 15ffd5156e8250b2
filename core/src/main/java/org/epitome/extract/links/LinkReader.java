package org.epitome.extract.links;

import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.epitome.model.Findings;
import org.epitome.model.Span;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Spans;
import org.epitome.text.UrlText;
import org.jspecify.annotations.Nullable;

/** Makes links of the URLs of a text; for one thread. */
public final class LinkReader {
  private final LinkWords words = new LinkWords();

  /** A reader. */
  public LinkReader() {}

  /** Adds the links of a text, in its order. */
  public void read(AnalyzedText text, Findings.Builder findings) {
    Spans urls = text.urls();
    int previous = -1;
    for (int i = 0; i < urls.size(); i++) {
      int start = urls.start(i);
      int end = urls.end(i);
      int token = text.tokens().at(start);
      words.read(text, token, previous);
      previous = token;
      Address address = Address.of(UrlText.address(text.text(), start, end));
      findings.addCodeLink(
          new CodeLink(
              address.url(),
              kind(address, words.called(), words.ownership()),
              address.owner(),
              address.name(),
              words.ownership(),
              new Span(text.field(), start, end)));
    }
  }

  /**
   * A link that a feed states.
   *
   * @param otherwise what it leads to where the host does not tell
   */
  public static CodeLink stated(String url, Kind otherwise, Ownership ownership) {
    Address address = Address.of(url);
    Kind host = address.kind();
    Kind kind = host == null || host == Kind.OTHER ? otherwise : host;
    return new CodeLink(url, kind, address.owner(), address.name(), ownership, null);
  }

  /** The host decides, save that a page or a data host is what the text calls it. */
  private static Kind kind(Address address, @Nullable Kind called, Ownership ownership) {
    Kind host = address.kind();
    if (host == null) {
      if (called != null) {
        return called;
      }
      return ownership == Ownership.OTHER ? Kind.OTHER : Kind.PROJECT_PAGE;
    }
    boolean yields =
        host == Kind.PROJECT_PAGE
            || host == Kind.DATASET && called == Kind.DEMO
            || host == Kind.OTHER && (called == Kind.DATASET || called == Kind.DEMO);
    return yields && called != null ? called : host;
  }
}
