package org.epitome;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parser, and what is known of it before it is made; thread-safe; ordered by id. */
final class KnownParser implements Comparable<KnownParser> {
  private final String id;
  private final Set<FeedHead.Kind> kinds;
  private final @Nullable ParserCatalogue catalogue;
  private @Nullable PaperParser parser;

  /** A parser that is there. */
  KnownParser(PaperParser parser) {
    this.id = Objects.requireNonNull(parser, "parser").format().id();
    this.kinds = EnumSet.allOf(FeedHead.Kind.class);
    this.catalogue = null;
    this.parser = parser;
  }

  private KnownParser(String id, ParserCatalogue catalogue) {
    this.id = id;
    this.kinds = EnumSet.noneOf(FeedHead.Kind.class);
    this.catalogue = catalogue;
  }

  /** Adds the parsers of a catalogue, of which none is made yet. */
  static void addAll(ParserCatalogue catalogue, Collection<KnownParser> parsers) {
    Map<String, KnownParser> found = new HashMap<>();
    for (FeedHead.Kind kind : FeedHead.Kind.values()) {
      for (String id : catalogue.formats(kind)) {
        KnownParser known = found.get(id);
        if (known == null) {
          known = new KnownParser(id, catalogue);
          found.put(id, known);
        }
        known.kinds.add(kind);
      }
    }
    parsers.addAll(found.values());
  }

  /** The id of its format. */
  String id() {
    return id;
  }

  /** Whether it is to be asked about a document of this kind. */
  boolean mayRead(FeedHead.Kind kind) {
    return kinds.contains(kind);
  }

  @Override
  public int compareTo(KnownParser other) {
    return id.compareTo(other.id);
  }

  /** The parser, which is made at the first call. */
  synchronized PaperParser parser() {
    PaperParser made = parser;
    if (made == null) {
      made = Objects.requireNonNull(catalogue, "catalogue").parser(id);
      parser = made;
    }
    return made;
  }
}
