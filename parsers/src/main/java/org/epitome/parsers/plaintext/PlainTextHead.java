package org.epitome.parsers.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import org.epitome.FeedHead;
import org.epitome.parsers.prose.LineRole;
import org.epitome.parsers.prose.ProseLine;
import org.epitome.parsers.prose.TitleFinder;

/** Judges whether the head of a document is titles followed by abstracts, and little else. */
final class PlainTextHead {
  private static final int MOST_LINES = 300;
  private static final int SHORTEST_ABSTRACT = 150;
  private static final Set<String> CUES =
      Set.of(
          "we",
          "our",
          "propose",
          "present",
          "introduce",
          "study",
          "show",
          "paper",
          "results",
          "method",
          "methods",
          "models",
          "experiments",
          "demonstrate",
          "investigate",
          "analysis",
          "benchmark",
          "approach",
          "framework",
          "algorithm",
          "evaluate",
          "proposed",
          "novel",
          "accuracy",
          "evidence",
          "findings",
          "theory",
          "prove",
          "hypothesis");

  private PlainTextHead() {}

  static boolean hasAbstracts(FeedHead head) {
    List<ProseLine> lines = lines(head);
    if (lines.size() < 2 || lines.size() > MOST_LINES * 2) {
      return false;
    }
    List<LineRole> roles = TitleFinder.roles(lines, null);
    int good = 0;
    int poor = 0;
    int i = roles.get(0) == LineRole.TITLE ? 0 : -1;
    if (i < 0) {
      return false;
    }
    while (i < roles.size()) {
      int next = i + 1;
      StringBuilder body = new StringBuilder();
      while (next < roles.size() && roles.get(next) != LineRole.TITLE) {
        if (roles.get(next) != LineRole.TITLE_MORE) {
          body.append(lines.get(next).text()).append(' ');
        }
        next++;
      }
      boolean last = next >= roles.size() && !head.isComplete();
      if (isTitle(lines.get(i)) && isAbstract(body)) {
        good++;
      } else if (!last) {
        poor++;
      }
      i = next;
    }
    return good > 0 && poor * 10 <= good;
  }

  private static List<ProseLine> lines(FeedHead head) {
    List<ProseLine> lines = new ArrayList<>();
    boolean gap = true;
    StringTokenizer each = new StringTokenizer(head.text(), "\n\r", true);
    String before = "";
    while (each.hasMoreTokens() && lines.size() < MOST_LINES) {
      String line = each.nextToken();
      boolean end = line.equals("\n") || line.equals("\r");
      if (end) {
        gap |= line.equals(before);
      } else if (line.isBlank()) {
        gap = true;
      } else {
        Labelled labelled = Labelled.of(line.strip());
        if (labelled == null) {
          lines.add(ProseLine.of(line.strip(), gap));
        } else if (!labelled.text().isEmpty()) {
          add(labelled, lines);
        }
        gap = labelled != null && (labelled.text().isEmpty() || labelled.isField());
      }
      before = line;
    }
    return lines;
  }

  private static void add(Labelled labelled, List<ProseLine> lines) {
    if (labelled.label() == Labelled.Label.TITLE) {
      lines.add(new ProseLine(labelled.text(), true, ProseLine.Mark.TITLE, false, false));
    } else if (labelled.label() == Labelled.Label.ABSTRACT) {
      lines.add(ProseLine.of(labelled.text(), true));
    }
  }

  /** Words, and not code, a path or a row of numbers. */
  private static boolean isTitle(ProseLine line) {
    String text = line.text();
    int letters = letters(text);
    return text.length() >= 8
        && text.length() <= 300
        && letters * 10 >= text.length() * 6
        && "#/{<|$;>=@%\\-*".indexOf(text.charAt(0)) < 0
        && TitleFinder.titleLikeness(text) >= 0;
  }

  /** Several sentences of words as papers use them. */
  private static boolean isAbstract(CharSequence body) {
    String text = body.toString();
    if (text.length() < SHORTEST_ABSTRACT || letters(text) * 10 < text.length() * 7) {
      return false;
    }
    int cues = 0;
    int words = 0;
    StringTokenizer each = new StringTokenizer(text, " ,.;:()");
    while (each.hasMoreTokens()) {
      words++;
      cues += CUES.contains(each.nextToken().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    int sentences = 0;
    for (int i = text.indexOf(". "); i >= 0; i = text.indexOf(". ", i + 1)) {
      sentences++;
    }
    return cues > 0 && sentences > 0 && words * 4 < text.length() && words * 10 > text.length();
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters;
  }
}
