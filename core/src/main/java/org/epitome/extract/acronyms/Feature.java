package org.epitome.extract.acronyms;

import java.util.Locale;

/**
 * What speaks for or against a pair of short form and long form. A pair is worth the sum of the
 * {@link Weights} of all that can be said of it, each counted as often as it occurs.
 */
public enum Feature {
  // ---- where the pair stands, one of them
  /** "long form (SHORT)". */
  LONG_BEFORE,
  /** "SHORT (long form)". */
  LONG_AFTER,
  /** "(long form, SHORT)". */
  BOTH_INSIDE,
  /** "SHORT: Long Form" in a title. */
  TITLE_LABEL,
  /** "SHORT: Long Form" in other texts. */
  LABEL,
  /** "long form, SHORT, ...". */
  APPOSED,
  /** "SHORT, a long form". */
  EXPLAINED,
  /** "long form, called SHORT". */
  CALLED,
  /** "SHORT, short for long form". */
  SHORT_FOR,

  // ---- what the short form looks like
  ONE_LETTER,
  TWO_LETTERS,
  THREE_LETTERS,
  NO_CAPITAL,
  /** A word with a capital: "Zephyr". */
  CAPITALIZED_WORD,
  WITH_DIGIT,
  SECOND_WORD,

  // ---- where the first letter is found
  FROM_INITIAL,
  FROM_PART,
  FROM_CAPITAL,
  /** The long form begins inside of a word: "light-emitting diode" out of "blue-light-...". */
  FROM_WITHIN_WORD,
  /** The long form begins with a word such as "of". */
  FROM_FUNCTION,
  /** A word such as "of", a sign or nothing stands before the long form. */
  AFTER_BOUNDARY,
  /** The long form is one word. */
  ONE_WORD,

  // ---- where another letter is found, behind the one before
  INITIAL,
  PART,
  CAPITAL,
  /** In another part, but neither its first letter nor a capital. */
  STRAY,
  NEXT,
  INNER_CAPITAL,
  /** A consonant after a vowel of the same part. */
  INNER_ONSET,
  INNER,
  /** Any letter that is printed as a capital in the long form. */
  UPPER,
  /** A small letter of a short form with capitals begins a word that is none such as "of". */
  SMALL_AT_WORD,
  /** A small letter of a short form with capitals begins a word such as "of". */
  SMALL_AT_FUNCTION,
  /** A capital of a short form with small letters stands within a part. */
  CAPITAL_WITHIN,
  /** Read as a word or sound: "2" as "to", "x" as "ct". */
  SPELT,
  DIGIT_PASSED,
  PLURAL_UNMATCHED,

  // ---- what is left out between two letters
  SKIPPED_WORD,
  SKIPPED_PART,
  SKIPPED_FUNCTION,
  COMMA,

  // ---- what is left out at the end, or before the beginning
  TRAILING_WORD,
  TRAILING_FUNCTION,
  LEADING_WORD,
  LEADING_FUNCTION;

  /** As it stands in {@code weights.txt}. */
  final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
}
