package org.epitome.examples.tracker;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of one paper.
 *
 * @param kind why it is told
 * @param paper the paper as it is now
 * @param members what is other than when it was told before, by the names in {@code MEMBERS}; empty
 *     for a new paper
 */
record News(Kind kind, Paper paper, List<String> members) {
  /** Why a paper is told. */
  enum Kind {
    /** It was not told before. */
    NEW,
    /** There is a newer version of it on arXiv. */
    REPLACED,
    /** Something else is known of it. */
    CHANGED
  }

  /** What makes a paper worth telling again; votes and the like do not. */
  private static final Map<String, Function<Paper, @Nullable Object>> MEMBERS =
      new LinkedHashMap<>();

  static {
    MEMBERS.put("title", Paper::title);
    MEMBERS.put("abstract", Paper::abstractText);
    MEMBERS.put("comment", Paper::comment);
    MEMBERS.put("authors", paper -> paper.authors().stream().map(Author::name).toList());
    MEMBERS.put("identifiers", News::identifiers);
    MEMBERS.put("published", paper -> paper.publication().published());
    MEMBERS.put("venue", paper -> paper.publication().venue());
    MEMBERS.put("licence", Paper::license);
    MEMBERS.put("status", Paper::status);
    MEMBERS.put("results", paper -> paper.metrics().stream().map(Metric::withoutSpan).toList());
    MEMBERS.put("links", paper -> paper.codeLinks().stream().map(CodeLink::url).toList());
  }

  /**
   * Compares a paper with what was told of it.
   *
   * @param told the paper as it was told; null if it was not
   * @return empty if there is nothing to tell
   */
  static Optional<News> of(@Nullable Paper told, Paper now) {
    if (told == null) {
      return Optional.of(new News(Kind.NEW, now, List.of()));
    }
    List<String> members =
        MEMBERS.entrySet().stream()
            .filter(member -> !isSame(member.getValue(), told, now))
            .map(Map.Entry::getKey)
            .toList();
    int before = arxivVersion(told);
    if (before > 0 && before < arxivVersion(now)) {
      return Optional.of(new News(Kind.REPLACED, now, members));
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(new News(Kind.CHANGED, now, members));
  }

  private static boolean isSame(Function<Paper, @Nullable Object> member, Paper told, Paper now) {
    return Objects.equals(member.apply(told), member.apply(now));
  }

  /** As a set, since a merged paper has them in the order of its sources. */
  private static Set<Identifier> identifiers(Paper paper) {
    return paper.identifiers().stream().map(Identifier::withoutVersion).collect(toSet());
  }

  /** The newest version that any source names; 0 if none does. */
  static int arxivVersion(Paper paper) {
    return paper.identifiers().stream()
        .filter(id -> id.scheme() == Identifier.Scheme.ARXIV)
        .map(Identifier::version)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /** One line for a terminal: "replaced Sparse Kites (abstract, results)". */
  @Override
  public String toString() {
    String name = paper.title() != null ? paper.title() : paper.identifiers().get(0).toString();
    String line = "%-8s  %s".formatted(kind.name().toLowerCase(Locale.ROOT), oneLine(name));
    return members.isEmpty() ? line : line + " (" + String.join(", ", members) + ")";
  }

  private static String oneLine(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf(Character.isISOControl(c) ? ' ' : (char) c))
        .collect(joining());
  }
}
