package org.epitome.parsers.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.epitome.parsers.prose.JoinedText;
import org.jspecify.annotations.Nullable;

/** What a papers page says about one paper, while it is being read. */
final class Card {
  static final int MOST_LINKS = 64;
  private static final String PAGE = "https://huggingface.co/papers/";

  long line;
  private final JoinedText title;
  private final JoinedText body;
  private long titleKey;
  @Nullable String id;
  @Nullable String upvotes;
  @Nullable String comments;
  @Nullable String authors;
  @Nullable String submitter;
  @Nullable String organization;
  @Nullable String stars;
  @Nullable PartialDate published;
  private final List<PageLink> links = new ArrayList<>();
  private @Nullable PageLink repository;

  /**
   * An empty card.
   *
   * @param longest how long a text grows at most, so that a page without an end cannot
   */
  Card(int longest) {
    this.title = new JoinedText(longest);
    this.body = new JoinedText(longest);
  }

  /** Forgets everything, to be used for another paper. */
  void clear() {
    line = 0;
    title.clear();
    body.clear();
    titleKey = 0;
    id = null;
    upvotes = null;
    comments = null;
    authors = null;
    submitter = null;
    organization = null;
    stars = null;
    published = null;
    links.clear();
    repository = null;
  }

  boolean hasTitle() {
    return !title.isEmpty();
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  /** Whether anything but links has been found. */
  boolean isEmpty() {
    return !hasTitle() && !hasBody();
  }

  void title(String more) {
    join(title, more, " ");
  }

  /** Adds to the abstract, as a paragraph of its own or as the next line of the last one. */
  void body(String more, boolean paragraph) {
    join(body, more, paragraph ? "\n" : " ");
  }

  /** Adds a line to a text; one that was broken behind a hyphen goes on without a space. */
  static void join(JoinedText text, String more, String between) {
    text.add(more, between.equals(" ") && isHyphenated(text, more) ? "" : between);
  }

  /** Whether a line was broken behind a hyphen: "long-" + "context", but not "pre-" + "and". */
  private static boolean isHyphenated(JoinedText text, String more) {
    int length = text.length();
    return length > 1
        && text.charAt(length - 1) == '-'
        && Character.isLetterOrDigit(text.charAt(length - 2))
        && Character.isLetter(more.charAt(0))
        && !more.startsWith("and ")
        && !more.startsWith("or ")
        && !more.startsWith("to ");
  }

  /** Adds a link; a repeated one or one of too many is passed over. */
  void link(PageLink link) {
    if (id == null && link.isPaper()) {
      id = link.id();
    }
    if (links.size() < MOST_LINKS && !links.contains(link)) {
      links.add(link);
    }
  }

  /** Adds links, of which most lines have none. */
  void links(List<PageLink> all) {
    for (int i = 0; i < all.size(); i++) {
      link(all.get(i));
    }
  }

  /** Sets where the button that says GitHub leads to. */
  void repository(PageLink link) {
    repository = repository == null ? link : repository;
  }

  /** Whether a numbered link could still say something. */
  boolean refers() {
    return repository != null && repository.target() == Target.REFERENCE
        || id == null && hasReference();
  }

  private boolean hasReference() {
    for (PageLink link : links) {
      if (link.target() == Target.REFERENCE) {
        return true;
      }
    }
    return false;
  }

  /** Puts addresses in the place of numbers. */
  void resolve(Map<String, String> references) {
    if (links.isEmpty() && repository == null) {
      return;
    }
    List<PageLink> numbered = List.copyOf(links);
    links.clear();
    for (PageLink link : numbered) {
      String url = link.target() == Target.REFERENCE ? references.get(link.url()) : null;
      if (url != null || link.target() != Target.REFERENCE) {
        link(url == null ? link : PageLink.of(url));
      }
    }
    if (repository != null && repository.target() == Target.REFERENCE) {
      String url = references.get(repository.url());
      repository = url == null ? null : PageLink.of(url);
    }
  }

  /** A hash of the title's letters and digits, of 64 bits; 0 if there is no title. */
  long titleKey() {
    if (titleKey == 0 && hasTitle()) {
      titleKey = Keys.ofLetters(title.toString());
    }
    return titleKey;
  }

  /** Whether this is the same paper, printed again. */
  boolean isSameAs(Card other) {
    if (id != null && other.id != null) {
      return id.equals(other.id);
    }
    return hasTitle() && titleKey() == other.titleKey();
  }

  /** Takes from a second print what this one lacks, and the longer abstract. */
  void fillFrom(Card other) {
    if (other.body.length() > body.length()) {
      body.replaceBy(other.body);
    }
    id = first(id, other.id);
    upvotes = first(upvotes, other.upvotes);
    comments = first(comments, other.comments);
    authors = first(authors, other.authors);
    submitter = first(submitter, other.submitter);
    organization = first(organization, other.organization);
    stars = first(stars, other.stars);
    boolean fuller =
        published == null
            || published.year() == null
                && other.published != null
                && other.published.year() != null;
    published = fuller ? other.published : published;
    repository = repository == null ? other.repository : repository;
    links(other.links);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  /** Whether the page cut the abstract. */
  boolean isCut() {
    String text = body.toString();
    return text.endsWith("\u2026") || text.length() > 3 && text.endsWith("...");
  }

  /** Fills a paper with what the card says. */
  void fill(Paper.Builder paper) {
    paper.title(title.toString()).abstractText(body.toString()).published(published);
    if (id != null) {
      paper.addIdentifier(Scheme.ARXIV, id);
      paper.addLink(Link.Rel.PAGE, PAGE + id);
    }
    for (PageLink link : links) {
      if (link.target() == Target.ARXIV && (id == null || id.equals(link.id()))) {
        paper.addIdentifier(Scheme.ARXIV, link.id());
        paper.addLink(link.url().contains("/pdf/") ? Link.Rel.PDF : Link.Rel.PAGE, link.url());
      }
    }
    paper
        .attribute("hf.upvotes", upvotes)
        .attribute("hf.comments", comments)
        .attribute("hf.authors", authors)
        .attribute("hf.submitter", submitter)
        .attribute("hf.organization", organization)
        .attribute("hf.stars", stars);
    if (repository != null && repository.target() == Target.REPOSITORY) {
      CodeLink code =
          StatedLinks.of(repository.url(), CodeLink.Kind.REPOSITORY, CodeLink.Ownership.OWN);
      if (code != null) {
        paper.addCodeLink(code);
      }
    }
  }
}
