package org.epitome.parsers.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epitome.FeedInfo;
import org.epitome.model.Author;
import org.epitome.model.Link;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Pages;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.Namespaces;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * One item of RSS 0.9, 1.0 or 2.0, or one entry of Atom, with the elements of Dublin Core, PRISM
 * and arXiv that scholarly feeds add: as it stands, for the format to make a paper of. HTML in its
 * texts is undone. An item of JSON Feed ({@link JsonFeedItem}) is one too.
 */
public final class FeedItem {
  /** The local names of the elements that are items. */
  public static final Set<String> NAMES = Set.of("item", "entry");

  @Nullable String title;
  @Nullable String summary;
  @Nullable String content;
  @Nullable String id;
  private @Nullable PartialDate coverDate;
  private @Nullable PartialDate issued;
  @Nullable PartialDate published;
  private @Nullable PartialDate created;
  @Nullable PartialDate updated;
  private @Nullable String rights;
  private @Nullable String publisher;
  private @Nullable String venue;
  private @Nullable String journal;
  private @Nullable String volume;
  private @Nullable String issue;
  private @Nullable String startPage;
  private @Nullable String endPage;
  @Nullable String language;
  private @Nullable String type;
  private @Nullable String announceType;
  private @Nullable String journalReference;
  private final List<String> creators = new ArrayList<>();
  final List<Author> authors = new ArrayList<>();
  final List<String> categories = new ArrayList<>();
  private final List<String> identifiers = new ArrayList<>();
  private final Map<String, Link> links = new LinkedHashMap<>(); // by their addresses

  /** An item that says nothing yet. */
  FeedItem() {}

  /** Reads the item at whose start tag the cursor stands. */
  public static FeedItem read(XmlCursor xml) throws IOException {
    FeedItem item = new FeedItem();
    String about = xml.attribute("about");
    while (xml.nextChild()) {
      item.element(xml);
    }
    if (item.id == null) {
      item.id = about;
    }
    return item;
  }

  /**
   * Tells what the elements around the items say of the feed; for {@link
   * org.epitome.parsers.xml.XmlEntries#outside}.
   */
  public static void describe(XmlCursor xml) throws IOException {
    FeedInfo feed = xml.context().feed();
    switch (xml.name()) {
      case "title" -> {
        if (feed.title() == null) {
          xml.context().describeFeed(feed.withTitle(Markup.line(xml.text())));
        }
      }
      case "pubDate", "date", "updated" ->
          xml.context().describeFeed(feed.withDate(Dates.parse(xml.text())));
      case "image", "textInput", "textinput", "items", "author", "link" -> xml.skip();
      default -> {}
    }
  }

  private void element(XmlCursor xml) throws IOException {
    if (xml.namespace().contains("yahoo.com/mrss") || xml.namespace().contains("itunes")) {
      xml.skip();
      return;
    }
    switch (xml.name()) {
      case "title" -> title = first(title, title(xml));
      case "description", "summary", "abstract" -> summary = first(summary, text(xml));
      case "encoded", "content", "body", "fullitem" -> content = first(content, text(xml));
      case "guid", "id" -> id = xml.text();
      case "link" -> link(xml);
      case "enclosure" -> enclosure(xml);
      case "creator", "authors" -> creator(xml.text());
      case "author", "contributor" -> author(xml);
      case "category", "subject" -> category(xml);
      case "doi", "DOI" -> identifier("doi:", xml.text());
      case "identifier" -> identifier("", xml.text());
      case "url" -> addLink(Link.Rel.PAGE, xml.text());
      case "rights", "license" -> {
        String resource = xml.attribute("resource");
        String text = Markup.line(xml.text());
        rights = resource != null ? resource : first(rights, text); // an address tells more
      }
      case "language" -> language = xml.text();
      case "announce_type" -> announceType = xml.text();
      case "journal_reference" -> journalReference = xml.text();
      default -> dateOrPublication(xml);
    }
  }

  private void dateOrPublication(XmlCursor xml) throws IOException {
    switch (xml.name()) {
      case "publicationDate", "coverDate" -> coverDate = Dates.parse(xml.text());
      case "date", "issued" -> issued = first(issued, Dates.parse(xml.text()));
      case "created" -> created = Dates.parse(xml.text());
      case "pubDate", "published" -> published = Dates.parse(xml.text());
      case "updated", "modified", "modificationDate" -> updated = Dates.parse(xml.text());
      case "publicationName" -> venue = Markup.line(xml.text());
      case "source" -> source(xml);
      case "publisher" -> publisher = Markup.line(xml.text());
      case "volume" -> volume = xml.text();
      case "number", "issue", "issueIdentifier" -> issue = xml.text();
      case "startingPage", "startPage" -> startPage = xml.text();
      case "endingPage", "endPage" -> endPage = xml.text();
      case "section", "type" -> type = first(type, xml.text());
      default -> xml.skip();
    }
  }

  private static <T> @Nullable T first(@Nullable T known, @Nullable T other) {
    return known != null ? known : other;
  }

  private static @Nullable String title(XmlCursor xml) throws IOException {
    boolean isEncoded = isEncoded(xml);
    String text = xml.text();
    return Markup.line(isEncoded ? decoded(text) : text);
  }

  private static @Nullable String text(XmlCursor xml) throws IOException {
    boolean isEncoded = isEncoded(xml);
    String text = xml.paragraphs();
    return Markup.lines(isEncoded ? decoded(text) : text);
  }

  /** Dublin Core's source is the journal; that of RSS is another feed, that of Atom an entry. */
  private void source(XmlCursor xml) throws IOException {
    if (xml.namespace().startsWith("http://purl.org/dc/")) {
      journal = Markup.line(xml.text());
    } else {
      xml.skip();
    }
  }

  /** Whether a text is in base64: Atom 0.3 says so, in Atom the type of a content does. */
  private static boolean isEncoded(XmlCursor xml) {
    return "base64".equals(xml.attribute("mode"))
        || "application/octet-stream".equals(xml.attribute("type"));
  }

  /** The text that base64 stands for; as it is if it is none. */
  private static @Nullable String decoded(@Nullable String base64) {
    try {
      return base64 == null
          ? null
          : new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  private void enclosure(XmlCursor xml) throws IOException {
    if ("application/pdf".equals(xml.attribute("type"))) {
      addLink(Link.Rel.PDF, xml.attribute("url"));
    }
    xml.skip();
  }

  private void link(XmlCursor xml) throws IOException {
    String rel = xml.attribute("rel");
    String href = xml.attribute("href");
    String kind = xml.attribute("title");
    String mime = xml.attribute("type");
    String text = xml.text();
    if ("pdf".equals(kind) || "application/pdf".equals(mime)) {
      addLink(Link.Rel.PDF, href);
    } else if ("doi".equals(kind)) {
      identifier("doi:", href);
    } else if (rel == null || rel.equals("alternate")) {
      addLink(Link.Rel.PAGE, href == null ? text : href);
    }
  }

  void addLink(Link.Rel rel, @Nullable String url) {
    if (url != null && !links.containsKey(url)) {
      links.put(url, new Link(rel, url));
    }
  }

  private void creator(@Nullable String text) {
    String plain = Markup.line(text == null ? null : withoutAddress(text));
    if (plain != null) {
      creators.add(plain);
    }
  }

  /**
   * Atom's author with a name of its own, or RSS's: {@code mail@example.org (Jane Doe)}, also the
   * other way round, and {@code Jane Doe <mail@example.org>}.
   */
  private void author(XmlCursor xml) throws IOException {
    boolean isAuthor = xml.name().equals("author");
    if (!xml.namespace().equals(Namespaces.ATOM) && !xml.namespace().contains("atom")) {
      String text = xml.text();
      if (isAuthor) {
        creator(text);
      }
      return;
    }
    Author.Builder author = null;
    List<String> affiliations = new ArrayList<>();
    while (xml.nextChild()) {
      if (xml.name().equals("name")) {
        author = Names.parse(Markup.line(xml.text()));
      } else if (xml.name().equals("affiliation")) {
        String affiliation = Markup.line(xml.text());
        if (affiliation != null) {
          affiliations.add(affiliation);
        }
      } else {
        xml.skip();
      }
    }
    if (author != null && isAuthor) {
      authors.add(author.affiliations(affiliations).build());
    }
  }

  private static @Nullable String withoutAddress(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    int before = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('<', at));
    if (before > 0) {
      return text.substring(0, before);
    }
    int open = text.indexOf('(', at);
    int close = text.lastIndexOf(')');
    return open < 0 || close < open ? null : text.substring(open + 1, close);
  }

  private void category(XmlCursor xml) throws IOException {
    String term = xml.attribute("term");
    String text = Markup.line(xml.text());
    String category = term == null ? text : term;
    if (category != null) {
      categories.add(category);
    }
  }

  private void identifier(String prefix, @Nullable String text) {
    if (text != null) {
      identifiers.add(prefix + text);
    }
  }

  // ---- what was read

  /** The title as one line; null if there is none. */
  public @Nullable String title() {
    return title;
  }

  /** The description or summary; null if there is none. */
  public @Nullable String summary() {
    return summary == null ? null : summary.replace(Markup.LINE_END, ' ');
  }

  /** As {@link #summary}, with lines apart by {@link Markup#LINE_END}. */
  public @Nullable String summaryLines() {
    return summary;
  }

  /** The whole content, with lines apart by {@link Markup#LINE_END}; null if there is none. */
  public @Nullable String content() {
    return content;
  }

  /** {@code guid}, {@code id} or {@code rdf:about}; null if there is none. */
  public @Nullable String id() {
    return id;
  }

  /** The date of issue, from the most to the least telling element; null if there is none. */
  public @Nullable PartialDate issued() {
    return first(first(coverDate, issued), first(published, created));
  }

  /** When the item was put into the feed; null if it does not say. */
  public @Nullable PartialDate announced() {
    return published;
  }

  /** When it was last changed; null if it does not say. */
  public @Nullable PartialDate updated() {
    return updated;
  }

  /** Each {@code dc:creator} or author of RSS: a name, or a list of names. */
  public List<String> creators() {
    return creators;
  }

  /** Atom's authors. */
  public List<Author> authors() {
    return authors;
  }

  /** Categories and subjects. */
  public List<String> categories() {
    return categories;
  }

  /** {@code dc:identifier} as it stands, DOIs with {@code doi:} before them. */
  public List<String> identifiers() {
    return identifiers;
  }

  /** The links to the paper, each address once. */
  public List<Link> links() {
    return List.copyOf(links.values());
  }

  /** The licence; null if there is none. */
  public @Nullable String rights() {
    return rights;
  }

  /** The publisher; null if there is none. */
  public @Nullable String publisher() {
    return publisher;
  }

  /** The journal; null if there is none. */
  public @Nullable String venue() {
    return first(venue, journal);
  }

  /** The volume; null if there is none. */
  public @Nullable String volume() {
    return volume;
  }

  /** The issue; null if there is none. */
  public @Nullable String issue() {
    return issue;
  }

  /** The pages; null if there are none. */
  public @Nullable String pages() {
    return Pages.of(startPage, endPage);
  }

  /** The language; null if there is none. */
  public @Nullable String language() {
    return language;
  }

  /** What kind of article it is; null if it does not say. */
  public @Nullable String type() {
    return type;
  }

  /** arXiv's kind of announcement; null if there is none. */
  public @Nullable String announceType() {
    return announceType;
  }

  /** arXiv's journal reference; null if there is none. */
  public @Nullable String journalReference() {
    return journalReference;
  }
}
