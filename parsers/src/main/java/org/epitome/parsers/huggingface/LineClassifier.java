package org.epitome.parsers.huggingface;

import java.util.List;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.huggingface.PageLine.Classified;
import org.epitome.parsers.huggingface.PageLink.Target;
import org.jspecify.annotations.Nullable;

/** Tells by a line alone what kind of line it is, and reads what the short kinds say. */
final class LineClassifier {
  private static final int LONGEST_LABEL = 160;
  private static final String DOT = "\u00b7";
  private static final String PUBLISHED = "Published on ";

  private static final Classified BLANK = Classified.of(PageLine.BLANK, LineKind.BLANK);

  private LineClassifier() {}

  static Classified classify(PageLine line) {
    String text = line.text();
    if (text.isEmpty()) {
      return line.links().isEmpty() ? BLANK : Classified.of(line, LineKind.LINK);
    }
    if (isRule(text)) {
      return Classified.of(line, LineKind.RULE);
    }
    if (text.length() > LONGEST_LABEL && text.indexOf(' ') >= 0) {
      return Classified.of(line, LineKind.TEXT);
    }
    Classified found = reference(line);
    found = found == null ? address(line) : found;
    if (found == null && !isTitle(line)) {
      found = label(line);
    }
    return found == null ? Classified.of(line, LineKind.TEXT) : found;
  }

  /** A heading below the page's own, or the words of a link to a paper. */
  private static boolean isTitle(PageLine line) {
    if (line.heading() >= 3) {
      return true;
    }
    return line.text().length() > 20
        && line.link(Target.PAPER) != null
        && line.text().indexOf("author") < 0
        && line.text().indexOf(DOT) < 0;
  }

  /** What stands for the pages left out between the numbers of others. */
  static boolean isDots(String text) {
    return text.equals("...") || text.equals("\u2026");
  }

  private static boolean isRule(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("-_=*~\u2500\u2501\u2014 ".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.length() >= 3;
  }

  // ---- links

  /** {@code [12]: https://...}, {@code 12. https://...} */
  private static @Nullable Classified reference(PageLine line) {
    String text = line.text();
    boolean bracket = text.charAt(0) == '[';
    int from = bracket ? 1 : 0;
    int end = digitsEnd(text, from);
    if (end == from || end - from > 5 || end + 2 >= text.length()) {
      return null;
    }
    int rest =
        end + (bracket ? (text.charAt(end) == ']' ? 1 : 0) : text.charAt(end) == '.' ? 1 : 0);
    if (rest == end) {
      return null;
    }
    rest += text.charAt(rest) == ':' ? 1 : 0;
    String url = text.substring(rest).strip();
    return isAddress(url)
        ? new Classified(line, LineKind.REFERENCE, url, text.substring(from, end), null, true)
        : null;
  }

  private static @Nullable Classified address(PageLine line) {
    String text = line.text();
    String bare =
        text.startsWith("<http") && text.endsWith(">")
            ? text.substring(1, text.length() - 1)
            : text;
    if (!isAddress(bare)) {
      return null;
    }
    PageLink link = PageLink.of(bare);
    PageLine linked =
        new PageLine(
            line.number(),
            link.isOfPage() ? "" : bare,
            line.heading(),
            line.bullet(),
            line.indent(),
            false,
            List.of(link));
    return new Classified(linked, LineKind.LINK, null, null, null, link.isOfPage());
  }

  private static boolean isAddress(String text) {
    boolean begins =
        text.startsWith("https://") || text.startsWith("http://") || text.startsWith("/papers/");
    return begins && text.indexOf(' ') < 0 && ".,;:)".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  // ---- labels

  private static @Nullable Classified label(PageLine line) {
    String text = line.text();
    LineKind own = PageWords.of(text);
    if (own == null && text.contains("rending papers in your email inbox")
        || own == null && text.startsWith("by") && text.endsWith("and the research community")) {
      own = LineKind.BANNER;
    }
    // The site's menu says "GitHub" too, but leads to no repository.
    boolean linked = own == LineKind.NAVIGATION && line.link(Target.REPOSITORY) != null;
    if (own != null && !linked) {
      return Classified.of(line, own);
    }
    if (isDots(text) || line.day() != null) {
      return Classified.of(line, LineKind.NAVIGATION); // between page numbers; to another day
    }
    if (text.equals(DOT) || text.equals("\u2022") || text.equals("|")) {
      return Classified.of(line, LineKind.SEPARATOR);
    }
    Classified found = submitter(line);
    found = found == null ? upvote(line) : found;
    found = found == null ? repository(line) : found;
    found = found == null ? authors(line) : found;
    found = found == null ? date(line) : found;
    if (found == null && isCount(text)) {
      boolean ofPaper = line.links().stream().anyMatch(link -> link.isPaper());
      return new Classified(line, LineKind.COUNT, null, text, null, ofPaper);
    }
    return found;
  }

  /** {@code Submitted by}, {@code · Submitted by akhaliq on Oct 5, 2023} */
  private static @Nullable Classified submitter(PageLine line) {
    String text = afterDot(line.text());
    if (!startsWith(text, "submitted by")) {
      return null;
    }
    String user = text.substring(12).strip();
    int space = user.indexOf(' ');
    String name = space < 0 ? user : user.substring(0, space);
    return new Classified(line, LineKind.SUBMITTER, name.isEmpty() ? null : name, null, null, true);
  }

  private static @Nullable Classified upvote(PageLine line) {
    String text = line.text();
    if (!startsWith(text, "upvote")) {
      return null;
    }
    String rest = text.substring(text.startsWith("s", 6) ? 7 : 6).strip();
    rest = rest.startsWith(":") ? rest.substring(1).strip() : rest;
    if (!rest.isEmpty() && !isCount(rest)) {
      return null;
    }
    return new Classified(line, LineKind.UPVOTE, null, rest.isEmpty() ? null : rest, null, true);
  }

  /** {@code GitHub 3.29k}, {@code GitHub 131 arXiv Page} */
  private static @Nullable Classified repository(PageLine line) {
    String text = line.text();
    if (!startsWith(text, "github")) {
      return null;
    }
    String rest = text.substring(6).strip();
    int space = rest.indexOf(' ');
    String stars = space < 0 ? rest : rest.substring(0, space);
    boolean button = space >= 0 && PageWords.of(rest.substring(space)) == LineKind.BUTTON;
    boolean only = stars.isEmpty() || isCount(stars) && (space < 0 || button);
    if (!only && PageWords.of(rest) == LineKind.BUTTON) {
      only = true;
      stars = "";
    }
    return only
        ? new Classified(
            line, LineKind.REPOSITORY, null, stars.isEmpty() ? null : stars, null, true)
        : null;
  }

  /** {@code 8 authors}, {@code · 8 authors · Published on Dec 28, 2024} */
  private static @Nullable Classified authors(PageLine line) {
    String text = afterDot(line.text());
    int end = digitsEnd(text, 0);
    if (end == 0 || end > 6 || !startsWith(text.substring(end).strip(), "author")) {
      return null;
    }
    int dot = text.indexOf(DOT);
    String words = (dot < 0 ? text : text.substring(0, dot)).strip();
    if (!words.endsWith("author") && !words.endsWith("authors")) {
      return null;
    }
    Dated dated = dot < 0 ? null : dated(text.substring(dot));
    return new Classified(
        line,
        LineKind.AUTHORS,
        dated == null ? null : dated.comments(),
        text.substring(0, end),
        dated == null ? null : dated.date(),
        true);
  }

  /** {@code Kandinsky Lab · Published on Oct 4, 2026}, {@code · May 29 6}, {@code Oct 2} */
  private static @Nullable Classified date(PageLine line) {
    String text = line.text();
    int dot = text.indexOf(DOT) < 0 ? -1 : text.lastIndexOf(DOT); // the first one is quicker
    Dated dated = dated(dot < 0 ? text : text.substring(dot));
    if (dated == null) {
      return null;
    }
    String name = dot <= 0 ? "" : afterDot(text.substring(0, dot).strip());
    boolean certain = dot >= 0 || dated.comments() != null || startsWith(text, PUBLISHED);
    return new Classified(
        line, LineKind.DATE, name.isEmpty() ? null : name, dated.comments(), dated.date(), certain);
  }

  private record Dated(PartialDate date, @Nullable String comments) {}

  /** A date that is all of a text, but for a number of comments behind it. */
  private static @Nullable Dated dated(String text) {
    String rest = afterDot(text);
    rest = startsWith(rest, PUBLISHED) ? rest.substring(PUBLISHED.length()).strip() : rest;
    int space = rest.indexOf(' ');
    int dayEnd = space < 3 ? 0 : digitsEnd(rest, space + 1);
    int digits = dayEnd - space - 1;
    int day = digits < 1 || digits > 2 ? 0 : number(rest, space + 1, dayEnd);
    if (day < 1 || day > 31 || isDigit(rest, 0)) {
      return null;
    }
    int month = Dates.month(rest.substring(0, space));
    if (month == 0) {
      return null;
    }
    int year = 0;
    int end = dayEnd;
    if (end < rest.length() && rest.charAt(end) == ',') {
      int from = end + 1 + (end + 1 < rest.length() && rest.charAt(end + 1) == ' ' ? 1 : 0);
      end = digitsEnd(rest, from);
      year = end - from == 4 ? number(rest, from, end) : -1;
    }
    String tail = rest.substring(end).strip();
    if (year == 0 && tail.length() == 4 && (tail.startsWith("19") || tail.startsWith("20"))) {
      year = isCount(tail) ? number(tail, 0, 4) : -1;
      tail = "";
    }
    boolean fits = year >= 0 && (tail.isEmpty() || isCount(tail) && !tail.equals("-"));
    PartialDate date = !fits ? null : partial(year, month, day);
    return date == null ? null : new Dated(date, tail.isEmpty() ? null : tail);
  }

  private static @Nullable PartialDate partial(int year, int month, int day) {
    if (year > 0) {
      return Dates.of(year, month, day);
    }
    String text = "--" + (month < 10 ? "0" : "") + month + "-" + (day < 10 ? "0" : "") + day;
    return PartialDate.tryParse(text).orElse(null);
  }

  // ---- small things

  private static String afterDot(String text) {
    return text.startsWith(DOT) ? text.substring(1).strip() : text;
  }

  private static boolean startsWith(String text, String words) {
    return AnyCase.startsWith(text, words);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (isDigit(text, i)) {
      i++;
    }
    return i;
  }

  private static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  /** {@code 117}, {@code 1,204}, {@code 3.29k}, {@code -} */
  static boolean isCount(String text) {
    if (text.equals("-") || text.equals("\u2013")) {
      return true;
    }
    int end = digitsEnd(text, 0);
    if (end == 0 || end > 6) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
      int more = digitsEnd(text, end + 1);
      if (more == end + 1) {
        return false;
      }
      end = more;
    }
    if (end < text.length() && "kKmM".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end == text.length();
  }

  /**
   * A printed number in digits: {@code 3.29k} is 3290. Null for "-", which stands for none but is
   * also what is left of a picture.
   */
  static @Nullable String digits(@Nullable String count) {
    if (count == null || !isDigit(count, 0)) {
      return null;
    }
    char last = count.charAt(count.length() - 1);
    int zeros = last == 'k' || last == 'K' ? 3 : last == 'm' || last == 'M' ? 6 : 0;
    StringBuilder out = new StringBuilder();
    int decimals = -1;
    for (int i = 0; i < count.length(); i++) {
      char c = count.charAt(i);
      if (c == '.') {
        decimals = 0;
      } else if (isDigit(count, i)) {
        out.append(c);
        decimals += decimals >= 0 ? 1 : 0;
      }
    }
    int missing = zeros - Math.max(0, decimals);
    return missing < 0 ? count : out.append("0".repeat(missing)).toString();
  }
}
