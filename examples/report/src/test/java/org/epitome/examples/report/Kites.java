package org.epitome.examples.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;

/** Invented papers for the tests of the page. */
final class Kites {
  private Kites() {}

  /** Eight papers on one data set and others. */
  static List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    papers.add(
        paper(
            "KiteNet: Sparse Kites at Scale",
            "We introduce Sparse Kite Attention (SKA). KiteNet reaches 83.0% accuracy on KiteBench"
                + " and an FID of 2.31 on CIFAR-10. Code: https://github.com/kite/kitenet",
            "2403.00001v2"));
    papers.add(
        paper(
            "TailNet: Longer Tails",
            "TailNet reaches an accuracy of 0.795 on KiteBench. Code will be released.",
            "2403.00002"));
    papers.add(
        paper(
            "StringNet: Stronger Strings",
            "StringNet reaches 88.4% accuracy on KiteBench, and an FID of 1.95 on CIFAR-10."
                + " We release code at github.com/strings/net.",
            "2403.00003"));
    papers.add(
        paper(
            "WindNet: Winds of $\\alpha$ \\& $\\beta$",
            "A word error rate (WER) of $\\sim$5.1\\% on WindSpeech falls from 9.7\\%.",
            "2403.00004"));
    papers.add(
        paper("A Kite without Results", "We fly a kite.", "2403.00005").toBuilder()
            .status(Status.WITHDRAWN)
            .build());
    return papers;
  }

  private static Paper paper(String title, String abstractText, String arxiv) {
    return Epitome.standard()
        .annotate(
            Paper.builder()
                .title(title)
                .abstractText(abstractText)
                .addAuthor(Author.of("Jane", "Doe"))
                .addIdentifier(Identifier.arxiv(arxiv))
                .published(PartialDate.of(2024, 3, 14))
                .addSubject("cs.CV")
                .addLink(Link.Rel.PAGE, "https://kite.example/" + arxiv)
                .build());
  }

  static String page(List<Paper> papers) {
    StringWriter out = new StringWriter();
    HtmlReport.write("Kites", papers, out);
    return out.toString();
  }
}
