package org.epitome;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.epitome.internal.Document;
import org.epitome.model.Findings;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds and annotates papers. Immutable and thread-safe: make one and keep it.
 *
 * <pre>{@code
 * Epitome epitome = Epitome.standard();
 * try (PaperReader papers = epitome.read(Path.of("feed.txt"))) {
 *   papers.stream().flatMap(paper -> paper.metrics().stream()).forEach(System.out::println);
 * }
 * }</pre>
 */
public final class Epitome {
  private static final int MOST_IDLE = Runtime.getRuntime().availableProcessors();

  private final List<KnownParser> parsers; // given ones first, then discovered ones by id
  private final int given;
  private final List<Annotator> annotators;

  /**
   * Idle buffers for annotating texts without a reader, at most as many as there are processors.
   * They hold nothing that changes what is found.
   */
  private final Deque<AnnotationSession> idle = new ArrayDeque<>();

  private Epitome(List<KnownParser> parsers, int given, List<Annotator> annotators) {
    this.parsers = List.copyOf(parsers);
    this.given = given;
    this.annotators = List.copyOf(annotators);
  }

  /**
   * An engine with every parser and annotator on the class or module path, in order of their ids.
   */
  public static Epitome standard() {
    return builder().discover().build();
  }

  /** A builder without parsers and annotators; it discovers none unless told to. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with the parsers and annotators of this engine. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.given.addAll(parsers.subList(0, given));
    builder.discovered.addAll(parsers.subList(given, parsers.size()));
    builder.annotators.addAll(annotators);
    return builder;
  }

  /** The formats that this engine reads, in order of their ids. */
  public List<SourceFormat> formats() {
    return parsers.stream()
        .map(KnownParser::parser)
        .map(PaperParser::format)
        .sorted(Comparator.comparing(SourceFormat::id))
        .toList();
  }

  /** The parsers in the order in which they are asked: given ones, then discovered ones by id. */
  public List<PaperParser> parsers() {
    return parsers.stream().map(KnownParser::parser).toList();
  }

  /** The annotators, in the order in which they run. */
  public List<Annotator> annotators() {
    return annotators;
  }

  /** The papers of a file, whose format is detected. The file is opened at the first call. */
  public PaperReader read(Path file) {
    return read(file, ReadOptions.DEFAULT);
  }

  /** The papers of a file. The file is opened at the first call. */
  public PaperReader read(Path file, ReadOptions options) {
    Objects.requireNonNull(file, "file");
    return new PaperReader(this, Document.at(file), file.toString(), options);
  }

  /**
   * The papers of a stream, whose format is detected.
   *
   * @param document closed with the reader
   * @param name the name for {@link org.epitome.model.Origin#source()} and messages; null for none
   */
  public PaperReader read(InputStream document, @Nullable String name) {
    return read(document, name, ReadOptions.DEFAULT);
  }

  /**
   * The papers of a stream.
   *
   * @param document closed with the reader
   * @param name the name for {@link org.epitome.model.Origin#source()} and messages; null for none
   */
  public PaperReader read(InputStream document, @Nullable String name, ReadOptions options) {
    Objects.requireNonNull(document, "document");
    return new PaperReader(this, Document.of(document), name, options);
  }

  /** The papers of a text, whose format is detected. */
  public PaperReader readText(String document) {
    return readText(document, ReadOptions.DEFAULT);
  }

  /** The papers of a text. */
  public PaperReader readText(String document, ReadOptions options) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    return read(new ByteArrayInputStream(bytes), null, options);
  }

  /** What the annotators find in an abstract; spans are offsets into it. */
  public Findings annotate(String abstractText) {
    Objects.requireNonNull(abstractText, "abstractText");
    return annotate(null, abstractText, null, Findings.NONE);
  }

  /**
   * The paper with what the annotators find in its texts. Earlier findings are replaced; those
   * without a span stay, since a feed stated them.
   */
  public Paper annotate(Paper paper) {
    return paper.withFindings(
        annotate(paper.title(), paper.abstractText(), paper.comment(), paper.findings()));
  }

  private Findings annotate(
      @Nullable String title,
      @Nullable String abstractText,
      @Nullable String comment,
      Findings stated) {
    AnnotationSession session = idleSession();
    if (session == null) {
      session = new AnnotationSession(annotators);
    }
    Findings findings = session.annotate(title, abstractText, comment, stated);
    if (session.isSmall()) {
      keep(session); // not after an exception
    }
    return findings;
  }

  private @Nullable AnnotationSession idleSession() {
    synchronized (idle) {
      return idle.poll();
    }
  }

  private void keep(AnnotationSession session) {
    synchronized (idle) {
      if (idle.size() < MOST_IDLE) {
        idle.push(session);
      }
    }
  }

  /**
   * The format of a document, judged by its head; empty if no parser knows it. The first of the
   * {@link #parsers} that answers CERTAIN decides, else the first that answers POSSIBLE.
   */
  public Optional<SourceFormat> detect(FeedHead head) {
    return Optional.ofNullable(bestMatch(head)).map(PaperParser::format);
  }

  private @Nullable PaperParser bestMatch(FeedHead head) {
    PaperParser possible = null;
    for (KnownParser known : parsers) {
      if (!known.mayRead(head.kind())) {
        continue;
      }
      PaperParser parser = known.parser();
      Match match = parser.match(head);
      if (match == Match.CERTAIN) {
        return parser;
      }
      if (match == Match.POSSIBLE && possible == null) {
        possible = parser;
      }
    }
    return possible;
  }

  PaperParser parserFor(@Nullable String format, FeedHead head, SourceLocation place) {
    if (format == null) {
      PaperParser found = bestMatch(head);
      if (found == null) {
        throw new UnrecognizedFormatException(unrecognized(head), place);
      }
      return found;
    }
    for (KnownParser known : parsers) {
      if (known.id().equals(format)) {
        return known.parser();
      }
    }
    throw new UnrecognizedFormatException(
        "there is no format " + format + ", only " + ids(), place);
  }

  private static String unrecognized(FeedHead head) {
    return switch (head.kind()) {
      case BINARY -> "format not recognised: the document is binary, no text";
      case MARKUP ->
          "format not recognised: markup with root element "
              + head.rootElement()
              + (head.rootNamespace() == null ? "" : " in " + head.rootNamespace());
      case JSON ->
          "format not recognised: JSON with the keys "
              + head.jsonKeys().stream().filter(key -> key.indexOf('.') < 0).limit(8).toList();
      case EMPTY -> "format not recognised: nothing but white space";
      case TEXT ->
          "format not recognised: text that begins with \""
              + head.text().strip().lines().findFirst().map(Epitome::quoted).orElse("")
              + "\"";
    };
  }

  private static String quoted(String line) {
    String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }

  private String ids() {
    return String.join(", ", formats().stream().map(SourceFormat::id).toList());
  }

  /** Collects parsers and annotators; not thread-safe. */
  public static final class Builder {
    private final List<KnownParser> given = new ArrayList<>();
    private final List<KnownParser> discovered = new ArrayList<>();
    private final List<Annotator> annotators = new ArrayList<>();

    private Builder() {}

    /** Adds a parser; it is asked before discovered ones. */
    public Builder parser(PaperParser parser) {
      given.add(new KnownParser(parser));
      return this;
    }

    /** Adds an annotator; it runs after those that are there. */
    public Builder annotator(Annotator annotator) {
      annotators.add(Objects.requireNonNull(annotator, "annotator"));
      return this;
    }

    /** Replaces the annotators; with none, papers have only what the feed states. */
    public Builder annotators(List<? extends Annotator> annotators) {
      this.annotators.clear();
      annotators.forEach(this::annotator);
      return this;
    }

    /**
     * Adds every parser and annotator on the class or module path, in order of their ids. Parsers
     * of a {@link ParserCatalogue} are made when a document may need them.
     *
     * @throws java.util.ServiceConfigurationError if one of them cannot be made
     */
    public Builder discover() {
      for (PaperParser parser : ServiceLoader.load(PaperParser.class)) {
        discovered.add(new KnownParser(parser));
      }
      for (ParserCatalogue catalogue : ServiceLoader.load(ParserCatalogue.class)) {
        KnownParser.addAll(catalogue, discovered);
      }
      Collections.sort(discovered);
      int first = annotators.size();
      for (Annotator annotator : ServiceLoader.load(Annotator.class)) {
        int at = annotators.size();
        while (at > first && annotators.get(at - 1).id().compareTo(annotator.id()) > 0) {
          at--;
        }
        annotators.add(at, annotator);
      }
      return this;
    }

    /**
     * The engine.
     *
     * @throws IllegalArgumentException if two parsers have the same format id or two annotators the
     *     same id
     */
    public Epitome build() {
      List<KnownParser> parsers = new ArrayList<>(given);
      parsers.addAll(discovered);
      Set<String> ids = new HashSet<>();
      for (KnownParser parser : parsers) {
        addNew(ids, "format", parser.id());
      }
      ids.clear();
      for (Annotator annotator : annotators) {
        addNew(ids, "annotator", annotator.id());
      }
      return new Epitome(parsers, given.size(), annotators);
    }

    private static void addNew(Set<String> ids, String what, String id) {
      if (!ids.add(id)) {
        throw new IllegalArgumentException("two of the same " + what + ": " + id);
      }
    }
  }
}
