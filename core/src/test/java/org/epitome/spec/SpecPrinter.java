package org.epitome.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.epitome.Annotator;
import org.epitome.Epitome;
import org.epitome.model.Acronym;
import org.epitome.model.Availability;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric;
import org.epitome.model.Paper;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.AnalyzedText;
import org.epitome.text.Claims;
import org.epitome.text.Quantities;
import org.epitome.text.Quantity;
import org.epitome.text.ReadableText;
import org.epitome.text.Roles;
import org.epitome.text.Section;
import org.epitome.text.Sentences;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Writes findings as the pages of the spec do: a line each, the members of most weight first, and
 * members that are as usual left out.
 */
final class SpecPrinter {
  private static final Epitome EPITOME = Epitome.standard();

  /** What each layer prints for an annotated paper, by the layer's name on the pages. */
  private static final Map<String, Function<Paper, List<String>>> LAYERS =
      Map.ofEntries(
          Map.entry("metrics", paper -> lines(paper, Paper::metrics, SpecPrinter::metric)),
          Map.entry("measures", paper -> lines(paper, Paper::metrics, SpecPrinter::measure)),
          Map.entry("links", paper -> lines(paper, Paper::codeLinks, SpecPrinter::link)),
          Map.entry("acronyms", paper -> lines(paper, Paper::acronyms, SpecPrinter::acronym)),
          Map.entry("availability", SpecPrinter::availability),
          Map.entry("tokens", SpecPrinter::tokens),
          Map.entry("sentences", SpecPrinter::sentences),
          Map.entry("quantities", SpecPrinter::quantities),
          Map.entry("numbers", SpecPrinter::numbers),
          Map.entry("roles", SpecPrinter::roles),
          Map.entry("claims", SpecPrinter::claims),
          Map.entry("readable", SpecPrinter::readable));

  /** The annotator that makes the findings of a layer, where it is not called as the layer. */
  private static final Map<String, String> ANNOTATORS = Map.of("measures", "metrics");

  /** The layers of the text itself, which no annotator makes. */
  private static final Set<String> TEXT_LAYERS =
      Set.of("tokens", "sentences", "roles", "claims", "quantities", "numbers", "readable");

  private SpecPrinter() {}

  /** The layers that cannot be shown because they, or their annotators, do not exist. */
  static List<String> missing(List<String> layers) {
    List<String> present = EPITOME.annotators().stream().map(Annotator::id).toList();
    return layers.stream()
        .filter(
            layer ->
                !LAYERS.containsKey(layer)
                    || !TEXT_LAYERS.contains(layer)
                        && !present.contains(ANNOTATORS.getOrDefault(layer, layer)))
        .toList();
  }

  /** What some layers find in the texts of an example; "nothing" if that is so. */
  static String print(List<String> layers, Example example) {
    Paper.Builder given = Paper.builder();
    given.title(example.title()).abstractText(example.abstractText()).comment(example.comment());
    if (!given.isIdentified()) {
      given.title("-"); // a comment alone makes no paper
    }
    Paper paper = EPITOME.annotate(given.build());
    List<String> found = new ArrayList<>();
    for (String layer : layers) {
      Function<Paper, List<String>> shown = LAYERS.get(layer);
      if (shown == null || !missing(List.of(layer)).isEmpty()) {
        throw new IllegalStateException("there is no layer \"" + layer + "\" on the path");
      }
      found.addAll(shown.apply(paper));
    }
    return found.isEmpty() ? "nothing" : String.join("\n", found);
  }

  private static <T> List<String> lines(
      Paper paper, Function<Paper, List<T>> findings, BiFunction<Paper, T, Line> print) {
    return findings.apply(paper).stream().map(f -> print.apply(paper, f).toString()).toList();
  }

  private static Line metric(Paper paper, Metric metric) {
    String value = metric.value().toPlainString();
    return new Line("metric " + value)
        .add(metric.name())
        .add(metric.dataset())
        .addUnless(Metric.Kind.SCORE, "kind", metric.kind())
        .addUnless(null, "direction", metric.direction())
        .addUnless(null, "unit", metric.unit())
        .addUnless(Metric.Bound.EXACT, "bound", metric.bound())
        .addUnless(null, "upper", plain(metric.upper()))
        .addUnless(Metric.Role.OWN, "role", metric.role())
        .addUnless(null, "baseline", metric.baseline())
        .addMention(paper, metric.span(), value, value + metric.unit());
  }

  private static Line measure(Paper paper, Metric metric) {
    return new Line("measure " + metric.name())
        .add(metric.canonicalName())
        .addUnless(null, "better", metric.better());
  }

  private static Line link(Paper paper, CodeLink link) {
    Line line = new Line("link " + link.url()).add(word(link.kind())).add(word(link.ownership()));
    if (link.owner() != null || link.name() != null) {
      line.add(
          Objects.requireNonNullElse(link.owner(), "")
              + "/"
              + Objects.requireNonNullElse(link.name(), ""));
    }
    return line.addMention(paper, link.span(), link.url(), link.url());
  }

  private static Line acronym(Paper paper, Acronym acronym) {
    Line line = new Line("acronym " + acronym.shortForm() + " = " + acronym.longForm());
    return line.addPlace(acronym.shortSpan());
  }

  private static List<String> availability(Paper paper) {
    @Nullable Availability availability = paper.findings().availability();
    return availability == null ? List.of() : List.of("availability " + word(availability));
  }

  private static List<String> tokens(Paper paper) {
    Tokens tokens = AnalyzedText.of(text(paper)).tokens();
    return IntStream.range(0, tokens.size()).mapToObj(i -> token(tokens, i).toString()).toList();
  }

  private static Line token(Tokens tokens, int i) {
    String printed = tokens.text(i, i);
    String symbol = tokens.symbol(i) == 0 ? printed : String.valueOf(tokens.symbol(i));
    return new Line(word(tokens.kind(i)) + " " + printed)
        .addUnless(printed, "sign", symbol)
        .addIf(!tokens.spaceBefore(i), "glued")
        .addIf(tokens.lineBreakBefore(i), "line")
        .addIf(tokens.layoutBefore(i), "layout")
        .addIf(tokens.inMath(i), "math")
        .addIf(tokens.isCapitalized(i), "capital")
        .addIf(tokens.isAllCaps(i), "caps")
        .addIf(tokens.isMixedCase(i), "mixed")
        .addIf(tokens.hasDigit(i), "digit")
        .addUnless(0, "depth", tokens.depth(i));
  }

  private static List<String> sentences(Paper paper) {
    AnalyzedText text = AnalyzedText.of(text(paper));
    Sentences sentences = text.sentences();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = text.text().substring(sentences.start(i), sentences.end(i));
      lines.add(
          new Line("sentence " + sentence.replace('\n', '␤'))
              .addUnless(Section.UNLABELLED, "section", sentences.section(i))
              .toString());
    }
    return lines;
  }

  private static List<String> roles(Paper paper) {
    AnalyzedText text = AnalyzedText.of(text(paper));
    return IntStream.range(0, text.sentences().size())
        .mapToObj(i -> "role " + word(Roles.of(text, i)))
        .toList();
  }

  private static List<String> claims(Paper paper) {
    return Claims.of(AnalyzedText.of(text(paper))).stream()
        .map(span -> "claim " + span.in(paper).replace('\n', '␤'))
        .toList();
  }

  private static List<String> quantities(Paper paper) {
    String text = text(paper);
    return Quantity.all(text).stream()
        .map(
            quantity ->
                new Line("quantity " + text.substring(quantity.wholeStart(), quantity.wholeEnd()))
                    .add(quantity.value().toPlainString())
                    .add(quantity.unit())
                    .addUnless(null, "upper", plain(quantity.upper()))
                    .addUnless(Metric.Bound.EXACT, "bound", quantity.bound())
                    .toString()
                    .replace('\n', '␤'))
        .toList();
  }

  private static List<String> numbers(Paper paper) {
    String text = text(paper);
    Quantities numbers = AnalyzedText.of(text).quantities();
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> number(text, numbers, i).toString().replace('\n', '␤'))
        .toList();
  }

  private static Line number(String text, Quantities numbers, int i) {
    String mention = text.substring(numbers.start(i), numbers.end(i));
    Line line = new Line("number " + mention).add(word(numbers.kind(i)));
    line.add(numbers.value(i).toPlainString()).add(numbers.unit(i));
    return line.addUnless(null, "upper", plain(numbers.upper(i)))
        .addUnless(Metric.Bound.EXACT, "bound", numbers.bound(i))
        .addUnless(mention, "whole", text.substring(numbers.wholeStart(i), numbers.wholeEnd(i)))
        .addIf(numbers.hasPlus(i), "plus")
        .addIf(numbers.hasDeviation(i), "spread")
        .addIf(numbers.isInWords(i), "words")
        .addIf(numbers.isAttributive(i), "attributive")
        .addIf(numbers.isPowerOfTen(i), "power")
        .addIf(numbers.isAfterFrom(i), "from");
  }

  private static List<String> readable(Paper paper) {
    return List.of("readable " + ReadableText.of(text(paper)).text());
  }

  private static String text(Paper paper) {
    return Objects.requireNonNull(paper.abstractText(), "abstract");
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A line of members with " | " between them. */
  private static final class Line {
    private final StringBuilder out;

    Line(String start) {
      out = new StringBuilder(start);
    }

    /** Adds a member by its place; "-" when it is absent. */
    Line add(@Nullable String member) {
      out.append(" | ").append(member == null ? "-" : member);
      return this;
    }

    /** Adds a member by its name unless it is as usual. */
    Line addUnless(@Nullable Object usual, String name, @Nullable Object member) {
      if (!Objects.equals(usual, member)) {
        String shown = member instanceof Enum<?> constant ? word(constant) : "" + member;
        out.append(" | ").append(name).append('=').append(shown);
      }
      return this;
    }

    /** Adds a word if something holds. */
    Line addIf(boolean holds, String word) {
      if (holds) {
        out.append(" | ").append(word);
      }
      return this;
    }

    /** Adds how it is printed where that is not one of the usual ways, and in which text. */
    Line addMention(Paper paper, @Nullable Span span, String usual, String alsoUsual) {
      if (span == null) {
        return addUnless(null, "mention", "none");
      }
      String printed = span.in(paper).replace('\n', '␤');
      if (!printed.equals(usual) && !printed.equals(alsoUsual)) {
        addUnless(null, "mention", printed);
      }
      return addPlace(span);
    }

    Line addPlace(@Nullable Span span) {
      return addUnless(TextField.ABSTRACT, "in", span == null ? null : span.field());
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
