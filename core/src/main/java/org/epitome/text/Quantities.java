package org.epitome.text;

import java.math.BigDecimal;
import java.util.Arrays;
import org.epitome.model.Metric.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Every number of a text with its sign, range, unit and bound, in the order of the text and without
 * a judgement about what it reports. Numbers that belong to something else, such as a name or a
 * citation, are there too, told apart by their {@link #kind}.
 *
 * <p>Two spans: the <em>mention</em> is the number or range with its attached sign and its unit
 * ("+5.9%", "~87%", "2.4 times", "15-20%"); reading its text alone gives the same value, upper end
 * and unit. The <em>whole</em> has the words of the bound as well ("at least 5 hours").
 *
 * <p>A structure of arrays, reused from text to text; for one thread. {@link #get} makes a record.
 */
public final class Quantities {

  /** What a number is part of. */
  public enum Kind {
    /** An amount: a measured or given quantity, a count. */
    AMOUNT,
    /** A year or a span of years: "2023", "1985–1988". */
    YEAR,
    /** A size in several dimensions: "64x64". */
    DIMENSIONS,
    /** A ratio, score of a game or time of day: "93:7". */
    RATIO,
    /** A place in an order: "1st", "20th". */
    ORDINAL,
    /** Part of a name, a version, an identifier, an index or exponent: "CIFAR-10", "v2.0". */
    NAME,
    /** A mark of a list: "(1)". */
    ENUMERATION,
    /** The number of a citation: "[12]". */
    CITATION,
    /** The size of a sample: "n = 120". */
    SAMPLE_SIZE,
    /** A significance: {@code p < 0.001}. */
    P_VALUE,
    /** The level of an interval: the "95%" of "95% CI". */
    CONFIDENCE_LEVEL,
    /** The interval around an estimate: "CI 0.6-0.9". */
    INTERVAL,
    /** A spread around an estimate that stands alone: "SD 1.2", "±0.3". */
    DEVIATION;

    /** Whether it says how much or how many, and not which. */
    public boolean isQuantity() {
      return this != NAME && this != ENUMERATION && this != CITATION && this != ORDINAL;
    }
  }

  /** What kind of unit an amount has. */
  public enum UnitType {
    /** None: a bare number. */
    NONE(null),
    /** "%". */
    PERCENT("%"),
    /** Percentage points and points of a score. */
    POINTS("points"),
    /** A multiple: "x", "times", "-fold". */
    TIMES("times"),
    /** Orders of magnitude. */
    ORDERS_OF_MAGNITUDE("orders_of_magnitude"),
    /** A unit that is given as printed: "dB", "hours". */
    LITERAL(null);

    private final @Nullable String unit;

    UnitType(@Nullable String unit) {
      this.unit = unit;
    }
  }

  private static final Kind[] KINDS = Kind.values();
  private static final UnitType[] UNIT_TYPES = UnitType.values();
  private static final Bound[] BOUNDS = Bound.values();

  static final int WORDS = 1;
  static final int NEGATIVE = 1 << 1;
  static final int POSITIVE = 1 << 2;
  static final int DEVIATION = 1 << 3;
  static final int UPPER_NEGATIVE = 1 << 4;
  static final int ATTRIBUTIVE = 1 << 5;
  static final int POWER = 1 << 6;
  static final int AFTER_FROM = 1 << 7;

  private Tokens tokens = new Tokens();
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] wholeStarts = new int[64];
  private int[] wholeEnds = new int[64];
  private int[] numberStarts = new int[64];
  private int[] numberEnds = new int[64];
  private int[] upperStarts = new int[64];
  private int[] upperEnds = new int[64];
  private int[] firstTokens = new int[64];
  private int[] lastTokens = new int[64];
  private int[] unitFirsts = new int[64];
  private int[] unitLasts = new int[64];
  private int[] lenders = new int[64];
  private int[] flags = new int[64];
  private byte[] kinds = new byte[64];
  private byte[] unitTypes = new byte[64];
  private byte[] bounds = new byte[64];
  private int[] byToken = new int[512];
  private final QuantityScanner scanner = new QuantityScanner(this);

  Quantities() {}

  void read(Tokens tokens) {
    this.tokens = tokens;
    size = 0;
    if (byToken.length < tokens.size()) {
      byToken = new int[Math.max(tokens.size(), byToken.length * 2)];
    }
    Arrays.fill(byToken, 0, tokens.size(), -1);
    scanner.scan(tokens);
    lendUnits();
  }

  void add(QuantityDraft draft) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = draft.start;
    ends[size] = draft.end;
    wholeStarts[size] = draft.wholeStart;
    wholeEnds[size] = draft.wholeEnd;
    numberStarts[size] = draft.numberStart;
    numberEnds[size] = draft.numberEnd;
    upperStarts[size] = draft.upperStart;
    upperEnds[size] = draft.upperEnd;
    firstTokens[size] = draft.firstToken;
    lastTokens[size] = draft.lastToken;
    unitFirsts[size] = draft.unitFirst;
    unitLasts[size] = draft.unitLast;
    flags[size] = draft.flags;
    kinds[size] = (byte) draft.kind.ordinal();
    unitTypes[size] = (byte) draft.unitType.ordinal();
    bounds[size] = (byte) draft.bound.ordinal();
    Arrays.fill(byToken, draft.firstToken, draft.lastToken + 1, size);
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    wholeStarts = Arrays.copyOf(wholeStarts, capacity);
    wholeEnds = Arrays.copyOf(wholeEnds, capacity);
    numberStarts = Arrays.copyOf(numberStarts, capacity);
    numberEnds = Arrays.copyOf(numberEnds, capacity);
    upperStarts = Arrays.copyOf(upperStarts, capacity);
    upperEnds = Arrays.copyOf(upperEnds, capacity);
    firstTokens = Arrays.copyOf(firstTokens, capacity);
    lastTokens = Arrays.copyOf(lastTokens, capacity);
    unitFirsts = Arrays.copyOf(unitFirsts, capacity);
    unitLasts = Arrays.copyOf(unitLasts, capacity);
    lenders = Arrays.copyOf(lenders, capacity);
    flags = Arrays.copyOf(flags, capacity);
    kinds = Arrays.copyOf(kinds, capacity);
    unitTypes = Arrays.copyOf(unitTypes, capacity);
    bounds = Arrays.copyOf(bounds, capacity);
  }

  /** In "1.0, 1.3 and 2.5 points" the last lends its unit to the others. */
  private void lendUnits() {
    for (int i = size - 1; i >= 0; i--) {
      boolean own = unitTypes[i] != 0;
      lenders[i] = own ? i : -1;
      if (!own && i + 1 < size && isAmount(i)) {
        boolean coordinated =
            isAmount(i + 1)
                && NumberContext.isCoordinated(tokens, lastTokens[i], firstTokens[i + 1]);
        int lender = coordinated ? i + 1 : spreadBehind(i);
        lenders[i] = lender < 0 ? -1 : lenders[lender];
      }
    }
  }

  /**
   * The last quantity of the spread or interval in the brackets behind an estimate, whose unit is
   * that of both: "54.3 (12.1) years", "14.2 (95% CI 11.0, 17.3) months"; -1 without one.
   */
  private int spreadBehind(int estimate) {
    int open = lastTokens[estimate] + 1;
    int close = tokens.symbol(open) == '(' ? tokens.partner(open) : -1;
    int found = -1;
    for (int i = estimate + 1; i < size && lastTokens[i] < close; i++) {
      Kind kind = kind(i);
      if (kind == Kind.DEVIATION || kind == Kind.INTERVAL) {
        found = i;
      } else if (kind != Kind.CONFIDENCE_LEVEL) {
        return -1;
      }
    }
    return found;
  }

  /** How many quantities there are. */
  public int size() {
    return size;
  }

  /** What the number is part of. */
  public Kind kind(int quantity) {
    return KINDS[kinds[quantity]];
  }

  /** Whether it is an amount and not part of something else. */
  public boolean isAmount(int quantity) {
    return kinds[quantity] == 0;
  }

  /** Where the mention begins. */
  public int start(int quantity) {
    return starts[quantity];
  }

  /** One past the last unit of the mention. */
  public int end(int quantity) {
    return ends[quantity];
  }

  /** Where the whole expression begins, the words of its bound with it. */
  public int wholeStart(int quantity) {
    return wholeStarts[quantity];
  }

  /** One past the last unit of the whole expression. */
  public int wholeEnd(int quantity) {
    return wholeEnds[quantity];
  }

  /** Where the number itself begins, after its sign. */
  public int numberStart(int quantity) {
    return numberStarts[quantity];
  }

  /** One past the last digit or letter of the number itself. */
  public int numberEnd(int quantity) {
    return numberEnds[quantity];
  }

  /** The first token of the mention. */
  public int firstToken(int quantity) {
    return firstTokens[quantity];
  }

  /** The last token of the mention. */
  public int lastToken(int quantity) {
    return lastTokens[quantity];
  }

  /** The quantity whose mention has a token in it, or -1. */
  public int at(int token) {
    return token < 0 || token >= tokens.size() ? -1 : byToken[token];
  }

  /** The number as printed, negative if a minus is attached; of a range the first end. */
  public BigDecimal value(int quantity) {
    BigDecimal value = number(numberStarts[quantity], numberEnds[quantity], quantity);
    return isNegative(quantity) ? value.negate() : value;
  }

  /** The second end of a range; null if it is none. */
  public @Nullable BigDecimal upper(int quantity) {
    if (!isRange(quantity)) {
      return null;
    }
    BigDecimal upper = number(upperStarts[quantity], upperEnds[quantity], quantity);
    return (flags[quantity] & UPPER_NEGATIVE) != 0 ? upper.negate() : upper;
  }

  private BigDecimal number(int start, int end, int quantity) {
    if (CharClass.isLetter(tokens.text().charAt(start))) {
      return NumberWords.value(tokens, start, end);
    }
    BigDecimal value = NumberShape.value(tokens.text(), start, end);
    return (flags[quantity] & POWER) != 0
        ? PowersOfTen.value(tokens, tokens.at(start), lastTokens[quantity])
        : value;
  }

  /** Whether it has two ends. */
  public boolean isRange(int quantity) {
    return upperEnds[quantity] > 0;
  }

  /** Whether a minus is attached to the number. */
  public boolean isNegative(int quantity) {
    return (flags[quantity] & NEGATIVE) != 0;
  }

  /** Whether a plus is attached to the number. */
  public boolean hasPlus(int quantity) {
    return (flags[quantity] & POSITIVE) != 0;
  }

  /** Whether the number is written in words: "threefold", "an order of magnitude". */
  public boolean isInWords(int quantity) {
    return (flags[quantity] & WORDS) != 0;
  }

  /** Whether a spread is given with it: "83.0 ± 0.2", "5(1)". */
  public boolean hasDeviation(int quantity) {
    return (flags[quantity] & DEVIATION) != 0;
  }

  /** Whether its unit is hyphenated to it and qualifies a noun: "20-second". */
  public boolean isAttributive(int quantity) {
    return (flags[quantity] & ATTRIBUTIVE) != 0;
  }

  /** Whether it is a power of ten alone: "10^{-3}". */
  public boolean isPowerOfTen(int quantity) {
    return (flags[quantity] & POWER) != 0;
  }

  /** Whether it is the first of "from A to B" and B is a quantity of its own. */
  public boolean isAfterFrom(int quantity) {
    return (flags[quantity] & AFTER_FROM) != 0;
  }

  /** Whether the number stands in TeX math. */
  public boolean inMath(int quantity) {
    return tokens.inMath(lastTokens[quantity]) || tokens.inMath(firstTokens[quantity]);
  }

  /** How many parentheses and brackets are open around it. */
  public int depth(int quantity) {
    return tokens.depth(firstTokens[quantity]);
  }

  /** How exact it is meant. */
  public Bound bound(int quantity) {
    return BOUNDS[bounds[quantity]];
  }

  /** The kind of its own unit. */
  public UnitType unitType(int quantity) {
    return UNIT_TYPES[unitTypes[quantity]];
  }

  /**
   * Its own unit: "%", "points", "times", "orders_of_magnitude", or as printed; null without one.
   */
  public @Nullable String unit(int quantity) {
    UnitType type = unitType(quantity);
    return type == UnitType.LITERAL
        ? UnitText.of(tokens, unitFirsts[quantity], unitLasts[quantity])
        : type.unit;
  }

  /**
   * The quantity that its unit stands at: itself, or the last of the list or pair that it belongs
   * to ("1.3 and 2.5 points", "5.70 vs. 7.60 mm"); -1 without a unit.
   */
  public int unitLender(int quantity) {
    return lenders[quantity];
  }

  /** The first token of its own unit, or -1. */
  public int unitFirstToken(int quantity) {
    return unitFirsts[quantity];
  }

  /** The last token of its own unit, or -1. */
  public int unitLastToken(int quantity) {
    return unitLasts[quantity];
  }

  /** The quantity as a record. */
  public Quantity get(int quantity) {
    return new Quantity(
        starts[quantity],
        ends[quantity],
        wholeStarts[quantity],
        wholeEnds[quantity],
        kind(quantity),
        value(quantity),
        upper(quantity),
        unit(quantity),
        bound(quantity));
  }
}
