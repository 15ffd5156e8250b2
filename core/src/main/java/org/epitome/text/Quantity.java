package org.epitome.text;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.epitome.model.Metric;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text with its sign, range, unit and bound.
 *
 * @param start where the mention begins: the number with its attached sign and its unit
 * @param end one past the last unit of the mention
 * @param wholeStart where the whole expression begins, the words of its bound with it
 * @param wholeEnd one past the last unit of the whole expression
 * @param kind whether it is an amount, or part of a name, a citation and the like
 * @param value the number as printed, signed; of a range the first end
 * @param upper the second end of a range; else null
 * @param unit "%", "points", "times", "orders_of_magnitude", a unit as printed; null for a bare
 *     number
 * @param bound how exact it is meant
 */
public record Quantity(
    int start,
    int end,
    int wholeStart,
    int wholeEnd,
    Quantities.Kind kind,
    BigDecimal value,
    @Nullable BigDecimal upper,
    @Nullable String unit,
    Metric.Bound bound)
    implements Serializable {

  /** Checks that the mention lies in the whole expression. */
  public Quantity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(bound, "bound");
    if (wholeStart < 0 || start < wholeStart || end <= start || wholeEnd < end) {
      throw new IllegalArgumentException(
          "no mention from " + start + " to " + end + " in " + wholeStart + " to " + wholeEnd);
    }
  }

  /** All amounts of a text, in its order. */
  public static List<Quantity> all(String text) {
    Quantities quantities = AnalyzedText.of(text).quantities();
    List<Quantity> all = new ArrayList<>();
    for (int i = 0; i < quantities.size(); i++) {
      if (quantities.isAmount(i)) {
        all.add(quantities.get(i));
      }
    }
    return all;
  }

  /**
   * Reads a mention, such as the text under the span of a metric.
   *
   * @throws IllegalArgumentException if the text is not one quantity from its first letter to its
   *     last
   */
  public static Quantity parse(String mention) {
    return tryParse(mention)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not one quantity: \""
                        + mention.substring(0, Math.min(80, mention.length()))
                        + '"'));
  }

  /** Reads a mention; empty if the text is not one quantity from its first letter to its last. */
  public static Optional<Quantity> tryParse(String mention) {
    AnalyzedText text = AnalyzedText.of(mention);
    Quantities quantities = text.quantities();
    boolean whole =
        quantities.size() == 1
            && quantities.firstToken(0) == 0
            && quantities.lastToken(0) == text.tokens().size() - 1;
    return whole ? Optional.of(quantities.get(0)) : Optional.empty();
  }
}
