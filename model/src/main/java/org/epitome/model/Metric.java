package org.epitome.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number that a text reports as a measured outcome: what it measures, on what, against what,
 * and where it stands. "FID of 2.51 on CIFAR-10" is one, and so is "2.4x faster than SnapKV".
 *
 * @param name the measured quantity in the words of the text, without "score" and articles, with
 *     the text's TeX; null when the text names none
 * @param canonicalName the usual spelling of that name, for comparing papers: "F1" for "F-1" and
 *     "F1-score"; the name itself, without TeX, when it is not a known one; null without a name
 * @param better which way is better for that quantity; null when unknown
 * @param value the number with its printed decimals. A score carries its sign; a change carries
 *     none, its direction says it
 * @param upper the upper end of a range, of which {@code value} is the lower; else null
 * @param unit "%", "points", "times", "orders_of_magnitude", a literal unit such as "dB" or "FPS";
 *     null for a bare number
 * @param kind a level or a change
 * @param direction which way the quantity moved; null for a score, and for a change that is told
 *     without a direction
 * @param bound how exact the number is meant
 * @param role whose number it is
 * @param dataset the data set, benchmark or named task in the words of the text; null when the text
 *     names none
 * @param baseline what it is compared with in the words of the text; null when the text names none
 * @param span where the number stands with its sign and attached unit; null in a metric made by
 *     hand or taken from a feed's own field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Metric(
    @Nullable String name,
    @Nullable String canonicalName,
    @Nullable Better better,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    Kind kind,
    @Nullable Direction direction,
    Bound bound,
    Role role,
    @Nullable String dataset,
    @Nullable String baseline,
    @Nullable Span span)
    implements Serializable {

  /** A level or a change. */
  public enum Kind {
    /** The level of a quantity: "accuracy of 83.0%". */
    SCORE,
    /** A difference or ratio to something else: "+5.9%", "3x faster". */
    CHANGE
  }

  /** Which way a change goes. */
  public enum Direction {
    /** The quantity grew. */
    INCREASE,
    /** The quantity shrank. */
    DECREASE,
    /** The text only says that it got better. */
    BETTER,
    /** The text only says that it got worse. */
    WORSE
  }

  /** How exact a number is meant. */
  public enum Bound {
    /** As printed. */
    EXACT,
    /** "about", "nearly", "~". */
    ABOUT,
    /** "at least", "more than", "over". */
    AT_LEAST,
    /** "up to", "less than", "within". */
    AT_MOST
  }

  /** Whose number it is. */
  public enum Role {
    /** Of the work presented, or a finding of the study. */
    OWN,
    /** Of another system, a previous state or a human, given for comparison. */
    BASELINE
  }

  /** Which way is better. */
  public enum Better {
    /** Accuracy, BLEU, speed. */
    HIGHER,
    /** Error rate, FID, latency. */
    LOWER
  }

  /** Checks that the parts fit together; nulls of a JSON reader become the defaults. */
  public Metric {
    Checks.present(value, "value");
    kind = kind == null ? Kind.SCORE : kind;
    bound = bound == null ? Bound.EXACT : bound;
    role = role == null ? Role.OWN : role;
    Checks.absentOrText(name, "name");
    Checks.absentOrText(canonicalName, "canonicalName");
    Checks.absentOrText(unit, "unit");
    Checks.absentOrText(dataset, "dataset");
    Checks.absentOrText(baseline, "baseline");
    if (kind == Kind.SCORE && direction != null) {
      throw Checks.invalid("direction", "belongs to a change, not to a score", direction);
    }
    if (kind == Kind.CHANGE && value.signum() < 0) {
      throw Checks.invalid("value", "of a change has no sign, its direction says it", value);
    }
    if (upper != null && upper.compareTo(value) < 0) {
      throw Checks.invalid("upper", "is below the value " + value, upper);
    }
  }

  /**
   * An exact score, as a test writes it: {@code Metric.of("FID", "2.51")}.
   *
   * <p>What the annotators find has its canonical name, what is better and its place too; {@link
   * #asPrinted()} leaves these out.
   *
   * @throws NumberFormatException if the value is no decimal number
   */
  public static Metric of(String name, String value) {
    Checks.text(name, "name");
    return builder().name(name).value(new BigDecimal(value)).build();
  }

  /** A builder of a score that is exact and the paper's own until told otherwise. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with the parts of this metric. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.canonicalName = canonicalName;
    builder.better = better;
    builder.value = value;
    builder.upper = upper;
    builder.unit = unit;
    builder.kind = kind;
    builder.direction = direction;
    builder.bound = bound;
    builder.role = role;
    builder.dataset = dataset;
    builder.baseline = baseline;
    builder.span = span;
    return builder;
  }

  /** The metric without its place in the text, for comparing what two texts say. */
  public Metric withoutSpan() {
    return span == null ? this : toBuilder().span(null).build();
  }

  /**
   * The metric with only what its text prints: without its place, and without the canonical name
   * and what is better, which are known of its name. So it equals what a test makes by {@link #of}.
   */
  public Metric asPrinted() {
    return toBuilder().canonicalName(null).better(null).span(null).build();
  }

  /** One line for people: {@code FID 2.51 on CIFAR-10}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(name == null ? "?" : name).append(' ');
    if (direction != null) {
      out.append(direction.name().toLowerCase(java.util.Locale.ROOT)).append(' ');
    }
    switch (bound) {
      case ABOUT -> out.append('~');
      case AT_LEAST -> out.append('≥');
      case AT_MOST -> out.append('≤');
      case EXACT -> {}
    }
    out.append(value.toPlainString());
    if (upper != null) {
      out.append('–').append(upper.toPlainString());
    }
    if (unit != null) {
      out.append(unit.equals("%") ? "" : " ").append(unit);
    }
    if (dataset != null) {
      out.append(" on ").append(dataset);
    }
    if (baseline != null) {
      out.append(" vs. ").append(baseline);
    }
    if (role == Role.BASELINE) {
      out.append(" (baseline)");
    }
    return out.toString();
  }

  /**
   * Collects the parts of a metric; not thread-safe. A text that is null, empty or blank counts as
   * absent.
   */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String canonicalName;
    private @Nullable Better better;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal upper;
    private @Nullable String unit;
    private Kind kind = Kind.SCORE;
    private @Nullable Direction direction;
    private Bound bound = Bound.EXACT;
    private Role role = Role.OWN;
    private @Nullable String dataset;
    private @Nullable String baseline;
    private @Nullable Span span;

    private Builder() {}

    /** Sets {@link Metric#name()}. */
    public Builder name(@Nullable String name) {
      this.name = Checks.textOrNull(name);
      return this;
    }

    /** Sets {@link Metric#canonicalName()}. */
    public Builder canonicalName(@Nullable String canonicalName) {
      this.canonicalName = Checks.textOrNull(canonicalName);
      return this;
    }

    /** Sets {@link Metric#better()}. */
    public Builder better(@Nullable Better better) {
      this.better = better;
      return this;
    }

    /** Sets {@link Metric#value()}. */
    public Builder value(BigDecimal value) {
      this.value = value;
      return this;
    }

    /** Sets {@link Metric#upper()}. */
    public Builder upper(@Nullable BigDecimal upper) {
      this.upper = upper;
      return this;
    }

    /** Sets {@link Metric#unit()}. */
    public Builder unit(@Nullable String unit) {
      this.unit = Checks.textOrNull(unit);
      return this;
    }

    /** Sets {@link Metric#kind()}. */
    public Builder kind(Kind kind) {
      this.kind = kind;
      return this;
    }

    /** Sets {@link Metric#direction()}. */
    public Builder direction(@Nullable Direction direction) {
      this.direction = direction;
      return this;
    }

    /** Sets {@link Metric#bound()}. */
    public Builder bound(Bound bound) {
      this.bound = bound;
      return this;
    }

    /** Sets {@link Metric#role()}. */
    public Builder role(Role role) {
      this.role = role;
      return this;
    }

    /** Sets {@link Metric#dataset()}. */
    public Builder dataset(@Nullable String dataset) {
      this.dataset = Checks.textOrNull(dataset);
      return this;
    }

    /** Sets {@link Metric#baseline()}. */
    public Builder baseline(@Nullable String baseline) {
      this.baseline = Checks.textOrNull(baseline);
      return this;
    }

    /** Sets {@link Metric#span()}. */
    public Builder span(@Nullable Span span) {
      this.span = span;
      return this;
    }

    /**
     * The metric.
     *
     * @throws NullPointerException if there is no value
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public Metric build() {
      return new Metric(
          name,
          canonicalName,
          better,
          Checks.present(value, "value"),
          upper,
          unit,
          kind,
          direction,
          bound,
          role,
          dataset,
          baseline,
          span);
    }
  }
}
