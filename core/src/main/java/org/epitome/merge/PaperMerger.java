package org.epitome.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.epitome.merge.MergedPaper.Conflict;
import org.epitome.model.Acronym;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Link;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Publication;
import org.epitome.model.Span;
import org.epitome.model.Status;
import org.epitome.model.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Merges the records of one paper, as several feeds have them, into one. The functions are pure,
 * and the order in which papers are given does not matter.
 *
 * <pre>{@code
 * List<Paper> papers = new ArrayList<>();
 * for (String feed : List.of("arxiv.xml", "pubmed.xml")) {
 *   try (PaperReader reader = Epitome.standard().read(Path.of(feed))) {
 *     reader.forEachRemaining(papers::add);
 *   }
 * }
 * PaperMerger.merge(papers).forEach(merged -> System.out.println(merged.paper().title()));
 * }</pre>
 *
 * <p>The sources are put in order: those with the DOI of a published version before preprints, then
 * those that fill more members, then by format, identifiers and text. Then
 *
 * <ul>
 *   <li>a single value is the first in that order, with these exceptions: the abstract is the
 *       longest; a date gets the month and day of a later source that agrees with it; the status is
 *       the gravest (retracted, withdrawn, corrected);
 *   <li>the authors are the longest list, among lists of equal length the one with most parts;
 *   <li>identifiers, subjects, links, code links and attributes are all that any source has;
 *   <li>findings are those of the text that was kept, so that their spans hold, and those that
 *       feeds state, each once.
 * </ul>
 */
public final class PaperMerger {
  private static final Comparator<Paper> PREFERENCE =
      Comparator.comparing((Paper paper) -> !hasPublishedDoi(paper))
          .thenComparing(PaperMerger::members, Comparator.reverseOrder())
          .thenComparing(paper -> paper.origin() == null ? "" : paper.origin().format())
          .thenComparing(paper -> paper.identifiers().toString())
          .thenComparing(paper -> String.valueOf(paper.title()))
          .thenComparing(paper -> String.valueOf(paper.abstractText()))
          .thenComparing(Paper::toString);

  private PaperMerger() {}

  /**
   * Finds the records of the same paper (see {@link PaperIndex}) and merges them.
   *
   * @return one for each paper, also for those with one record only, in the order of their first
   */
  public static List<MergedPaper> merge(Collection<Paper> papers) {
    List<Paper> all = List.copyOf(papers);
    PaperIndex index = new PaperIndex();
    for (Paper paper : all) {
      index.add(paper);
    }
    return index.groups().stream()
        .map(group -> mergeSame(group.stream().map(all::get).toList()))
        .toList();
  }

  /**
   * Merges records that are known to be of the same paper.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MergedPaper mergeSame(Collection<Paper> same) {
    if (same.isEmpty()) {
      throw new IllegalArgumentException("nothing to merge");
    }
    List<Paper> sources = same.stream().sorted(PREFERENCE).toList();
    return new PaperMerger.Merge(sources).merge();
  }

  private static boolean hasPublishedDoi(Paper paper) {
    return paper.identifiers().stream().anyMatch(MatchKeys::isPublishedDoi);
  }

  /** How many members are filled. */
  private static int members(Paper paper) {
    Publication publication = paper.publication();
    Object[] single = {
      paper.title(),
      paper.abstractText(),
      paper.comment(),
      paper.license(),
      publication.published(),
      publication.updated(),
      publication.venue(),
      publication.volume(),
      publication.issue(),
      publication.pages(),
      publication.publisher(),
      publication.type(),
      publication.language()
    };
    int count = 0;
    for (Object value : single) {
      count += value == null ? 0 : 1;
    }
    count += paper.authors().isEmpty() ? 0 : 1;
    count += paper.subjects().isEmpty() ? 0 : 1;
    return count + paper.identifiers().size();
  }

  /** One merging. */
  private static final class Merge {
    private final List<Paper> sources;
    private final List<Conflict> conflicts = new ArrayList<>();

    Merge(List<Paper> sources) {
      this.sources = sources;
    }

    MergedPaper merge() {
      if (sources.size() == 1) {
        return new MergedPaper(sources.get(0), sources, List.of());
      }
      Paper.Builder out = Paper.builder();
      Paper titled = holder("title", Paper::title);
      Paper abstracted = longestAbstract();
      Paper commented = holder("comment", Paper::comment);
      out.title(titled.title()).abstractText(abstracted.abstractText());
      out.comment(commented.comment()).authors(richestAuthors());
      out.publication(publication()).license(holder("license", Paper::license).license());
      for (Paper source : sources) {
        source.identifiers().forEach(out::addIdentifier);
        source.subjects().forEach(out::addSubject);
        source.links().forEach((Link link) -> out.addLink(link));
      }
      // The preferred source's value of an attribute must win, so it is put last.
      for (int i = sources.size() - 1; i >= 0; i--) {
        sources.get(i).attributes().forEach(out::attribute);
      }
      out.status(gravestStatus()).origin(sources.get(0).origin());
      out.findings(findings(titled, abstracted, commented));
      return new MergedPaper(out.build(), sources, conflicts);
    }

    /** The first source that has the value, with what the others say against it noted. */
    private Paper holder(String member, Function<Paper, ? extends @Nullable Object> value) {
      Paper holder = null;
      for (Paper source : sources) {
        Object other = value.apply(source);
        if (other == null) {
          continue;
        }
        if (holder == null) {
          holder = source;
        } else {
          note(member, Objects.requireNonNull(value.apply(holder)), other, source);
        }
      }
      return holder == null ? sources.get(0) : holder;
    }

    private void note(String member, Object kept, Object dropped, Paper source) {
      String one = kept.toString();
      String other = dropped.toString();
      boolean agree =
          kept instanceof PartialDate
              ? one.startsWith(other) || other.startsWith(one)
              : MatchKeys.folded(one).equals(MatchKeys.folded(other));
      if (!agree) {
        conflicts.add(new Conflict(member, one, other, source));
      }
    }

    private Paper longestAbstract() {
      Paper longest = sources.get(0);
      for (Paper source : sources) {
        if (length(source.abstractText()) > length(longest.abstractText())) {
          longest = source;
        }
      }
      return longest;
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }

    private List<Author> richestAuthors() {
      List<Author> richest = List.of();
      for (Paper source : sources) {
        int more = Integer.compare(source.authors().size(), richest.size());
        if (more > 0 || more == 0 && parts(source.authors()) > parts(richest)) {
          richest = source.authors();
        }
      }
      return richest;
    }

    private static int parts(List<Author> authors) {
      int count = 0;
      for (Author author : authors) {
        count += length(author.given()) + length(author.suffix()) + length(author.orcid());
        count += author.affiliations().size();
      }
      return count;
    }

    private Publication publication() {
      return new Publication(
          date("published", Publication::published),
          date("updated", Publication::updated),
          text("venue", Publication::venue),
          text("volume", Publication::volume),
          text("issue", Publication::issue),
          text("pages", Publication::pages),
          text("publisher", Publication::publisher),
          text("type", Publication::type),
          text("language", Publication::language));
    }

    private @Nullable String text(String member, Function<Publication, @Nullable String> value) {
      return value.apply(holder(member, source -> value.apply(source.publication())).publication());
    }

    /** The first date, in the fullest form in which a source gives it. */
    private @Nullable PartialDate date(
        String member, Function<Publication, @Nullable PartialDate> value) {
      PartialDate date =
          value.apply(holder(member, source -> value.apply(source.publication())).publication());
      if (date == null) {
        return null;
      }
      for (Paper source : sources) {
        PartialDate other = value.apply(source.publication());
        if (other != null && other.toString().startsWith(date.toString())) {
          date = other;
        }
      }
      return date;
    }

    private Status gravestStatus() {
      Status gravest = Status.NORMAL;
      for (Paper source : sources) {
        gravest = gravest.graver(source.status());
      }
      return gravest;
    }

    /** What was read in the texts that were kept, and what feeds state. */
    private Findings findings(Paper titled, Paper abstracted, Paper commented) {
      Findings.Builder out = Findings.builder();
      Set<Metric> stated = new LinkedHashSet<>(); // a result that two feeds state is one
      for (Paper source : sources) {
        for (CodeLink link : source.codeLinks()) {
          if (link.span() == null) {
            out.addCodeLink(link);
          }
        }
        source.metrics().stream().filter(metric -> metric.span() == null).forEach(stated::add);
      }
      stated.forEach(out::addMetric);
      Set<Acronym> defined = new HashSet<>();
      add(out, defined, titled, TextField.TITLE);
      add(out, defined, abstracted, TextField.ABSTRACT);
      add(out, defined, commented, TextField.COMMENT);
      return out.availability(abstracted.findings().availability()).build();
    }

    /** Adds what stands in one of the texts; a pair that another text defines too, once. */
    private static void add(
        Findings.Builder out, Set<Acronym> defined, Paper from, TextField field) {
      for (Metric metric : from.metrics()) {
        if (isIn(metric.span(), field)) {
          out.addMetric(metric);
        }
      }
      for (CodeLink link : from.codeLinks()) {
        if (isIn(link.span(), field)) {
          out.addCodeLink(link);
        }
      }
      for (Acronym acronym : from.acronyms()) {
        Acronym pair = Acronym.of(acronym.shortForm(), acronym.longForm());
        if (isIn(acronym.shortSpan(), field) && defined.add(pair)) {
          out.addAcronym(acronym);
        }
      }
    }

    private static boolean isIn(@Nullable Span span, TextField field) {
      return span != null && span.field() == field;
    }
  }
}
