package org.epitome.extract.metrics;

import java.text.Normalizer;
import java.util.Objects;
import org.epitome.model.Metric.Better;
import org.epitome.text.Lexicon;
import org.epitome.text.PaperText;
import org.epitome.text.ReadableText;
import org.epitome.text.Tokens;
import org.jspecify.annotations.Nullable;

/** What measured quantities are usually called and which way is better; immutable. */
public final class MetricNames {
  private static final MetricNames STANDARD =
      new MetricNames(Lexicon.read(MetricNames.class, "names.lexicon"));

  /** What is known where there is no name. */
  static final Known UNNAMED = new Known(null, null);

  /**
   * What is known of a name.
   *
   * @param canonicalName the usual spelling
   * @param better which way is better, by the whole name or else by its last words; null if unknown
   */
  record Known(@Nullable String canonicalName, @Nullable Better better) {
    /** This, and what is not known by it from another. */
    Known or(Known other) {
      return canonicalName != null || other.canonicalName == null && better != null
          ? this
          : new Known(other.canonicalName, other.better == null ? better : other.better);
    }
  }

  private final Lexicon lexicon;
  private final int higher;

  private MetricNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.higher = lexicon.classNamed("higher");
  }

  /** The names that Epitome knows. */
  public static MetricNames standard() {
    return STANDARD;
  }

  /** These names and one more. */
  public MetricNames with(String spelling, String canonicalName, Better better) {
    return new MetricNames(
        lexicon.toBuilder()
            .add(better == Better.HIGHER ? "higher" : "lower", spelling, canonicalName)
            .build());
  }

  /** The last token of the longest known name that begins with a token, or -1. */
  int lastOfKnown(Tokens tokens, int first, int limit) {
    long match = lexicon.match(tokens, first, limit);
    return match == Lexicon.NONE ? -1 : Lexicon.last(match);
  }

  /** The entry of a name as a whole, or of its end, which decides what it is; or -1. */
  int entryOf(Tokens tokens, int first, int last) {
    long whole = lexicon.match(tokens, first, last + 1);
    return whole != Lexicon.NONE && Lexicon.last(whole) == last ? Lexicon.entry(whole) : -1;
  }

  /**
   * Whether a name is known with its last words only: "Inception Score", "TM-score", "positive
   * predictive value", but not "F1 score".
   *
   * @param cut the last token without them
   */
  boolean isKnownWhole(Tokens tokens, int first, int last, int cut) {
    return entryOf(tokens, first, last) >= 0 && entryOf(tokens, first, cut) < 0;
  }

  /**
   * What is known of a name, or else of what it is without TeX ("F1" for "$F_1$") and plural
   * ("AUROC" for "AUROCs").
   *
   * @param text where its words are read; what was there is lost
   */
  Known known(String name, PaperText text) {
    Known known = listed(name, text);
    if (known.canonicalName() != null) {
      return known;
    }
    String readable = name;
    String plain = name;
    if (!isPlain(name)) {
      readable = ReadableText.of(name).text();
      plain = withoutScripts(readable);
      known = known.or(listed(plain, text));
    }
    if (known.canonicalName() == null && plain.endsWith("s")) {
      known = known.or(listed(plain.substring(0, plain.length() - 1), text));
    }
    return known.canonicalName() == null ? new Known(readable, known.better()) : known;
  }

  /** Whether a name surely has neither TeX nor raised or lowered characters, as nearly all. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 || "\\${}^_~`'".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** What is listed of a name as it stands; without a usual spelling if only its end is listed. */
  private Known listed(String name, PaperText text) {
    // names are read without "score", and may be listed with it
    Tokens tokens = text.read(null, name + " score", null).abstractText().tokens();
    int score = tokens.size() - 1;
    int whole = entryOf(tokens, 0, score - 1);
    whole = whole >= 0 ? whole : entryOf(tokens, 0, score);
    int decisive = whole;
    for (int first = 0; first < score && decisive < 0; first++) {
      decisive = entryOf(tokens, first, score - 1);
    }
    return new Known(
        whole < 0 ? null : lexicon.valueOrPhrase(whole),
        decisive < 0
            ? null
            : lexicon.classOfEntry(decisive) == higher ? Better.HIGHER : Better.LOWER);
  }

  /** "F1" for "F₁", "R2" for "R²", "exact F1" for "exact F_1". */
  private static String withoutScripts(String readable) {
    String level = Normalizer.normalize(readable, Normalizer.Form.NFKC);
    return level.replace("_", "").replace("^", "");
  }

  /** The usual spelling of a name; its readable text when it is not known. */
  public String canonical(String name) {
    return Objects.requireNonNull(known(name, new PaperText()).canonicalName());
  }

  /**
   * Which way is better, judged by the whole name or else by its last words: lower for "validation
   * perplexity"; null when unknown.
   */
  public @Nullable Better better(String name) {
    return known(name, new PaperText()).better();
  }
}
