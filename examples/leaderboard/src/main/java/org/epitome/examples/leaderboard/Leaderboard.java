package org.epitome.examples.leaderboard;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.PaperReader;
import org.epitome.examples.leaderboard.Board.Row;
import org.epitome.merge.MergedPaper;
import org.epitome.merge.PaperMerger;
import org.epitome.model.CodeLink;
import org.epitome.model.Metric.Better;
import org.epitome.model.Paper;

/**
 * Prints tables of results by data set and metric in Markdown, best first, with links to code.
 *
 * <pre>java -cp epitome.jar org.epitome.examples.leaderboard.Leaderboard FEED...</pre>
 */
public final class Leaderboard {
  private Leaderboard() {}

  /** Reads the named feeds and prints their boards. */
  public static void main(String[] feeds) {
    Epitome epitome = Epitome.standard();
    List<Paper> papers = new ArrayList<>();
    for (String feed : feeds) {
      try (PaperReader reader = epitome.read(Path.of(feed))) {
        reader.forEachRemaining(papers::add);
      }
    }
    List<Paper> distinct = PaperMerger.merge(papers).stream().map(MergedPaper::paper).toList();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Boards.of(distinct).forEach(board -> out.print(markdown(board)));
  }

  /** One board as a heading and a table. */
  static String markdown(Board board) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(plain(board.title())).append(direction(board)).append("\n\n");
    out.append("| # | system | result | code |\n|--:|---|--:|---|\n");
    for (int i = 0; i < board.rows().size(); i++) {
      Row row = board.rows().get(i);
      out.append("| ").append(board.rank(i) == 0 ? "" : board.rank(i));
      out.append(" | ").append(plain(row.system()));
      out.append(" | ").append(row.value().toPlainString());
      out.append(board.unit() == null ? "" : " " + plain(board.unit()));
      out.append(" | ").append(code(row.paper())).append(" |\n");
    }
    return out.append('\n').toString();
  }

  private static String direction(Board board) {
    Better better = board.better();
    return better == null
        ? ""
        : better == Better.HIGHER ? " (higher is better)" : " (lower is better)";
  }

  /** The paper's own code and the like, not what it compares with or cites. */
  private static String code(Paper paper) {
    List<String> links = new ArrayList<>();
    for (CodeLink link : paper.codeLinks()) {
      if (link.ownership() != CodeLink.Ownership.OTHER && link.kind() != CodeLink.Kind.PAPER) {
        String url = link.url().replace("|", "%7C").replace("<", "%3C").replace(">", "%3E");
        links.add("<" + url + ">");
      }
    }
    return String.join(" ", links);
  }

  /** A feed's text, without what Markdown would take for markup. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_{}[]<>#|&".indexOf(c) >= 0 || text.startsWith("://", i)) {
        out.append('\\');
      }
      out.append(c < ' ' ? ' ' : c);
    }
    return out.toString();
  }
}
