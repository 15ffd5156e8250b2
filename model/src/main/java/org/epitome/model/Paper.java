package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One paper as a feed prints it, with what was read out of its texts. It has at least a title, an
 * abstract or an identifier.
 *
 * <p>Texts are plain: entities, tags and inline markup are undone and white space is one space,
 * with {@code \n} only between paragraphs and labelled sections ({@code METHODS: ...}). TeX math
 * stays as printed.
 *
 * @param title the title; null when the source has none
 * @param abstractText the abstract, {@code abstract} in JSON; null when the source has none
 * @param comment the authors' comment ("12 pages, code at ..."); null when the source has none
 * @param authors the authors in the source's order
 * @param identifiers the paper's identifiers, each once, the source's own first; a builder keeps
 *     one of several versions, the latest
 * @param publication when and where it was published; its parts are members of the paper in JSON
 * @param subjects categories, keywords or topics in the source's words, the primary one first
 * @param license the licence, as an address or a name; null when the source has none
 * @param links where the paper can be read
 * @param status whether it was withdrawn, retracted or corrected
 * @param attributes what only this source has, by keys such as {@code hf.upvotes} that the parser's
 *     documentation lists
 * @param findings what was read out of the texts; its parts are members of the paper in JSON
 * @param origin where it was read; null for a paper made by hand
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Paper(
    @Nullable String title,
    @JsonProperty("abstract") @Nullable String abstractText,
    @Nullable String comment,
    List<Author> authors,
    List<Identifier> identifiers,
    @JsonUnwrapped Publication publication,
    List<String> subjects,
    @Nullable String license,
    List<Link> links,
    Status status,
    Map<String, String> attributes,
    @JsonUnwrapped Findings findings,
    @Nullable Origin origin)
    implements Serializable {

  /** Copies the lists and checks that there is something to know the paper by. */
  public Paper {
    authors = Checks.copy(authors, "authors");
    identifiers = Checks.copy(identifiers, "identifiers");
    publication = publication == null ? Publication.NONE : publication;
    subjects = Checks.copyTexts(subjects, "subjects");
    links = Checks.copy(links, "links");
    status = status == null ? Status.NORMAL : status;
    attributes = Checks.copy(attributes);
    findings = findings == null ? Findings.NONE : findings;
    Checks.absentOrText(title, "title");
    Checks.absentOrText(abstractText, "abstractText");
    Checks.absentOrText(comment, "comment");
    Checks.absentOrText(license, "license");
    if (title == null && abstractText == null && identifiers.isEmpty()) {
      throw new IllegalArgumentException(
          "a paper needs a title, an abstract or an identifier, and has none");
    }
  }

  /** A builder without anything. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with everything of this paper. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.title = title;
    builder.abstractText = abstractText;
    builder.comment = comment;
    builder.authors.addAll(authors);
    builder.identifiers.addAll(identifiers);
    builder.publication(publication);
    builder.subjects.addAll(subjects);
    builder.license = license;
    builder.links.addAll(links);
    builder.status = status;
    builder.attributes.putAll(attributes);
    builder.findings = findings;
    builder.origin = origin;
    return builder;
  }

  /** The reported numbers, in the order of the text. */
  public List<Metric> metrics() {
    return findings.metrics();
  }

  /** The links to code and the like, those that the feed states first. */
  public List<CodeLink> codeLinks() {
    return findings.codeLinks();
  }

  /** The defined short forms. */
  public List<Acronym> acronyms() {
    return findings.acronyms();
  }

  /** Whether code, data or models can be had; null when the text does not say. */
  public @Nullable Availability availability() {
    return findings.availability();
  }

  /** The text that a span with this field counts in; null when the paper has none. */
  public @Nullable String text(TextField field) {
    return switch (field) {
      case TITLE -> title;
      case ABSTRACT -> abstractText;
      case COMMENT -> comment;
    };
  }

  /** The first identifier of a scheme. */
  public Optional<Identifier> findIdentifier(Identifier.Scheme scheme) {
    for (Identifier identifier : identifiers) {
      if (identifier.scheme() == scheme) {
        return Optional.of(identifier);
      }
    }
    return Optional.empty();
  }

  /** The first DOI, in lower case without prefix. */
  public Optional<String> findDoi() {
    return findIdentifier(Identifier.Scheme.DOI).map(Identifier::value);
  }

  /** The first arXiv identifier without its version. */
  public Optional<String> findArxivId() {
    return findIdentifier(Identifier.Scheme.ARXIV).map(Identifier::value);
  }

  /**
   * The address at which the paper is found: that of its page, else that of its first identifier
   * that has one. An ISSN does not count, since it leads to the journal. Empty if no address is
   * known.
   */
  public Optional<String> findUrl() {
    for (Link link : links) {
      if (link.rel() == Link.Rel.PAGE) {
        return Optional.of(link.url());
      }
    }
    for (Identifier identifier : identifiers) {
      Optional<String> url = identifier.findUrl();
      if (url.isPresent() && identifier.scheme() != Identifier.Scheme.ISSN) {
        return url;
      }
    }
    return Optional.empty();
  }

  /**
   * The authors' repository: the first that the text or the feed presents as their own, else the
   * first of which it does not say whose it is. Empty if there is none but others'.
   */
  public Optional<CodeLink> findRepository() {
    CodeLink first = null;
    for (CodeLink link : findings.codeLinks()) {
      if (link.kind() == CodeLink.Kind.REPOSITORY) {
        if (link.ownership() == CodeLink.Ownership.OWN) {
          return Optional.of(link);
        }
        boolean isUnknown = link.ownership() == CodeLink.Ownership.UNKNOWN;
        first = first == null && isUnknown ? link : first;
      }
    }
    return Optional.ofNullable(first);
  }

  /** The paper with other findings. */
  public Paper withFindings(Findings findings) {
    return new Paper(
        title,
        abstractText,
        comment,
        authors,
        identifiers,
        publication,
        subjects,
        license,
        links,
        status,
        attributes,
        findings,
        origin);
  }

  /** The paper without its place in a document, for comparing in tests. */
  public Paper withoutOrigin() {
    return origin == null
        ? this
        : new Paper(
            title,
            abstractText,
            comment,
            authors,
            identifiers,
            publication,
            subjects,
            license,
            links,
            status,
            attributes,
            findings,
            null);
  }

  /** The members that are there. */
  @Override
  public String toString() {
    return new Shown("Paper")
        .with("title", title)
        .with("abstractText", abstractText)
        .with("comment", comment)
        .with("authors", authors)
        .with("identifiers", identifiers)
        .with("publication", publication.equals(Publication.NONE) ? null : publication)
        .with("subjects", subjects)
        .with("license", license)
        .with("links", links)
        .with("status", status)
        .with("attributes", attributes)
        .with("findings", findings.equals(Findings.NONE) ? null : findings)
        .with("origin", origin)
        .toString();
  }

  /**
   * Collects the parts of a paper; not thread-safe. A parser fills the one that the reader hands
   * it; a text that is null, empty or blank there counts as absent.
   */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable String abstractText;
    private @Nullable String comment;
    private final List<Author> authors = new ArrayList<>();
    private final DistinctList<Identifier> identifiers = new Identified();
    private @Nullable PartialDate published;
    private @Nullable PartialDate updated;
    private @Nullable String venue;
    private @Nullable String volume;
    private @Nullable String issue;
    private @Nullable String pages;
    private @Nullable String publisher;
    private @Nullable String type;
    private @Nullable String language;
    private final DistinctList<String> subjects = new DistinctList<>();
    private @Nullable String license;
    private final DistinctList<Link> links = new DistinctList<>();
    private Status status = Status.NORMAL;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private Findings findings = Findings.NONE;
    private Findings.@Nullable Builder pending; // findings with more links, not yet built
    private @Nullable Origin origin;
    private int listLimit = Integer.MAX_VALUE;

    private Builder() {}

    /**
     * Keeps at most so many items of each list, and one more, by which {@link #longestList} tells
     * that there were more; so an endless list costs no memory. Without limit by default; {@link
     * #clear} leaves it as it is.
     */
    public Builder listLimit(int items) {
      listLimit = items;
      return this;
    }

    /** Adds to a list that has room. */
    private <T> void add(DistinctList<T> list, T item) {
      if (list.items().size() <= listLimit) {
        list.add(item);
      }
    }

    /** Sets {@link Paper#title()}. */
    public Builder title(@Nullable String title) {
      this.title = Checks.textOrNull(title);
      return this;
    }

    /** The title set until now. */
    public @Nullable String title() {
      return title;
    }

    /** Sets {@link Paper#abstractText()}. */
    public Builder abstractText(@Nullable String abstractText) {
      this.abstractText = Checks.textOrNull(abstractText);
      return this;
    }

    /** The abstract set until now. */
    public @Nullable String abstractText() {
      return abstractText;
    }

    /** Sets {@link Paper#comment()}. */
    public Builder comment(@Nullable String comment) {
      this.comment = Checks.textOrNull(comment);
      return this;
    }

    /** The comment set until now. */
    public @Nullable String comment() {
      return comment;
    }

    /** Adds to {@link Paper#authors()}. */
    public Builder addAuthor(Author author) {
      if (authors.size() <= listLimit) {
        authors.add(author);
      }
      return this;
    }

    /** Replaces {@link Paper#authors()}. */
    public Builder authors(List<Author> authors) {
      this.authors.clear();
      for (Author author : authors) {
        this.addAuthor(author);
      }
      return this;
    }

    /** The authors added until now, unmodifiable. */
    public List<Author> authors() {
      return List.copyOf(authors);
    }

    /**
     * Adds to {@link Paper#identifiers()}, unless it is there. Of several versions of one
     * identifier the latest stays, at the place of the first; a version counts more than none.
     */
    public Builder addIdentifier(Identifier identifier) {
      add(identifiers, identifier);
      return this;
    }

    /**
     * Adds what a feed prints as an identifier of the scheme; what is none, or null, is passed
     * over.
     */
    public Builder addIdentifier(Identifier.Scheme scheme, @Nullable String text) {
      Identifier identifier = text == null ? null : Identifiers.clean(scheme, text);
      if (identifier != null) {
        addIdentifier(identifier);
      }
      return this;
    }

    /** Whether an identifier of this scheme has been added. */
    public boolean hasIdentifier(Identifier.Scheme scheme) {
      for (Identifier identifier : identifiers.items()) {
        if (identifier.scheme() == scheme) {
          return true;
        }
      }
      return false;
    }

    /** Whether this identifier has been added, perhaps with another version or none. */
    public boolean hasIdentifier(Identifier identifier) {
      for (Identifier added : identifiers.items()) {
        if (added.scheme() == identifier.scheme() && added.value().equals(identifier.value())) {
          return true;
        }
      }
      return false;
    }

    /** The identifiers added until now, unmodifiable. */
    public List<Identifier> identifiers() {
      return List.copyOf(identifiers.items());
    }

    /** Sets everything of {@link Paper#publication()}. */
    public Builder publication(Publication publication) {
      published = publication.published();
      updated = publication.updated();
      venue = publication.venue();
      volume = publication.volume();
      issue = publication.issue();
      pages = publication.pages();
      publisher = publication.publisher();
      type = publication.type();
      language = publication.language();
      return this;
    }

    /** Sets {@link Publication#published()}. */
    public Builder published(@Nullable PartialDate published) {
      this.published = published;
      return this;
    }

    /** The date of issue set until now. */
    public @Nullable PartialDate published() {
      return published;
    }

    /** Sets {@link Publication#updated()}. */
    public Builder updated(@Nullable PartialDate updated) {
      this.updated = updated;
      return this;
    }

    /** Sets {@link Publication#venue()}. */
    public Builder venue(@Nullable String venue) {
      this.venue = Checks.textOrNull(venue);
      return this;
    }

    /** Sets {@link Publication#volume()}. */
    public Builder volume(@Nullable String volume) {
      this.volume = Checks.textOrNull(volume);
      return this;
    }

    /** Sets {@link Publication#issue()}. */
    public Builder issue(@Nullable String issue) {
      this.issue = Checks.textOrNull(issue);
      return this;
    }

    /** Sets {@link Publication#pages()}. */
    public Builder pages(@Nullable String pages) {
      this.pages = Checks.textOrNull(pages);
      return this;
    }

    /** Sets {@link Publication#publisher()}. */
    public Builder publisher(@Nullable String publisher) {
      this.publisher = Checks.textOrNull(publisher);
      return this;
    }

    /** Sets {@link Publication#type()}. */
    public Builder type(@Nullable String type) {
      this.type = Checks.textOrNull(type);
      return this;
    }

    /** Sets {@link Publication#language()}. */
    public Builder language(@Nullable String language) {
      this.language = Checks.textOrNull(language);
      return this;
    }

    /** Adds to {@link Paper#subjects()}; one that is there, null or blank is passed over. */
    public Builder addSubject(@Nullable String subject) {
      if (subject != null && !subject.isBlank()) {
        add(subjects, subject);
      }
      return this;
    }

    /** Sets {@link Paper#license()}. */
    public Builder license(@Nullable String license) {
      this.license = Checks.textOrNull(license);
      return this;
    }

    /** Adds to {@link Paper#links()}, unless it is there. */
    public Builder addLink(Link link) {
      add(links, link);
      return this;
    }

    /** Adds an access link; an address that is null or blank is passed over. */
    public Builder addLink(Link.Rel rel, @Nullable String url) {
      return url == null || url.isBlank() ? this : addLink(new Link(rel, url.strip()));
    }

    /** Sets {@link Paper#status()}. */
    public Builder status(Status status) {
      this.status = Checks.present(status, "status");
      return this;
    }

    /** The status set until now; {@link Status#NORMAL} if none was. */
    public Status status() {
      return status;
    }

    /** Adds to {@link Paper#attributes()}; a value that is null or blank is passed over. */
    public Builder attribute(String key, @Nullable String value) {
      if (value != null && !value.isBlank() && attributes.size() <= listLimit) {
        attributes.put(key, value);
      }
      return this;
    }

    /** Adds a link to code, data or the like that the feed states in a field of its own. */
    public Builder addCodeLink(CodeLink link) {
      if (pending == null) {
        pending = findings.toBuilder();
      }
      pending.addCodeLink(link);
      return this;
    }

    /** Sets {@link Paper#findings()}. */
    public Builder findings(Findings findings) {
      this.findings = Checks.present(findings, "findings");
      pending = null;
      return this;
    }

    /** The findings set until now. */
    public Findings findings() {
      if (pending != null) {
        findings = pending.build();
        pending = null;
      }
      return findings;
    }

    /** Sets {@link Paper#origin()}. */
    public Builder origin(@Nullable Origin origin) {
      this.origin = origin;
      return this;
    }

    /** How many authors, identifiers, subjects, links or attributes are kept, whichever is most. */
    public int longestList() {
      int most = Math.max(authors.size(), attributes.size());
      most = Math.max(most, Math.max(identifiers.items().size(), subjects.items().size()));
      return Math.max(most, links.items().size());
    }

    /** Whether there is something to know the paper by, so that {@link #build} will do. */
    public boolean isIdentified() {
      return title != null || abstractText != null || !identifiers.isEmpty();
    }

    /** Forgets everything, so that the builder can serve the next paper. */
    public Builder clear() {
      title = null;
      abstractText = null;
      comment = null;
      authors.clear();
      identifiers.clear();
      publication(Publication.NONE);
      subjects.clear();
      license = null;
      links.clear();
      status = Status.NORMAL;
      attributes.clear();
      findings(Findings.NONE);
      origin = null;
      return this;
    }

    /**
     * The paper.
     *
     * @throws IllegalArgumentException if it has neither title, abstract nor identifier
     */
    public Paper build() {
      return new Paper(
          title,
          abstractText,
          comment,
          authors,
          identifiers.items(),
          new Publication(
              published, updated, venue, volume, issue, pages, publisher, type, language),
          subjects.items(),
          license,
          links.items(),
          status,
          attributes,
          findings(),
          origin);
    }
  }

  /** Identifiers, of which those that differ in their version only are one. */
  private static final class Identified extends DistinctList<Identifier> {
    @Override
    Object key(Identifier identifier) {
      return identifier.withoutVersion();
    }

    @Override
    Identifier merged(Identifier known, Identifier other) {
      Integer version = other.version();
      boolean isLater = version != null && (known.version() == null || known.version() < version);
      return isLater ? other : known;
    }
  }
}
