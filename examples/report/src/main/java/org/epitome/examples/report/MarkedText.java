package org.epitome.examples.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.ReadableText;
import org.jspecify.annotations.Nullable;

/** One text of a paper, cut where findings begin and end, in its readable view. */
final class MarkedText {
  private MarkedText() {}

  /**
   * A stretch of the text.
   *
   * @param kinds the kinds of the findings that it belongs to, apart by spaces; null if to none
   * @param findings their ids, likewise
   * @param href where it leads, if it belongs to a link of the web
   */
  record Piece(
      String text, @Nullable String kinds, @Nullable String findings, @Nullable String href) {}

  private record Mark(int start, int end, FindingView finding) {}

  /** The pieces; joined they are the readable text. */
  static List<Piece> pieces(String text, TextField field, List<FindingView> findings) {
    ReadableText readable = ReadableText.of(text);
    List<Mark> marks = new ArrayList<>();
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(0);
    cuts.add(readable.text().length());
    for (FindingView finding : findings) {
      for (Span span : finding.spans()) {
        if (span.field() == field && !readable.text().isEmpty()) {
          Span shown = readable.toReadable(span);
          marks.add(new Mark(shown.start(), shown.end(), finding));
          cuts.add(shown.start());
          cuts.add(shown.end());
        }
      }
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end : cuts) {
      if (end > start) {
        pieces.add(piece(readable.text().substring(start, end), start, end, marks));
      }
      start = end;
    }
    return pieces;
  }

  private static Piece piece(String text, int start, int end, List<Mark> marks) {
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    String href = null;
    for (Mark mark : marks) {
      if (mark.start <= start && end <= mark.end) {
        kinds.add(mark.finding.kind());
        ids.add(mark.finding.id());
        href = mark.finding.href() != null ? mark.finding.href() : href;
      }
    }
    return kinds.isEmpty()
        ? new Piece(text, null, null, null)
        : new Piece(text, String.join(" ", kinds), String.join(" ", ids), href);
  }
}
