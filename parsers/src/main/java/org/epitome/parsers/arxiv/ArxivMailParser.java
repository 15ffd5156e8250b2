package org.epitome.parsers.arxiv;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.mail.MailLines;

/**
 * Reads arXiv's mails with the new papers, cross-lists and replacements of a day, and the monthly
 * listings of the same form, which have no abstracts. A mail may be forwarded or quoted ({@code >
 * }), have several parts and be encoded as quoted-printable or base64; a mailbox may hold many.
 *
 * <p>It fills title, abstract, comment, authors (with affiliations), the arXiv identifier, DOIs,
 * the date of the first version ({@code published}) and of the last one ({@code updated}), the
 * journal reference as venue, the categories as subjects, the licence, the page as link and the
 * status of withdrawn papers; TeX accents are undone. A replacement gives only the date of the new
 * version. Attributes: {@code arxiv.announce-type} ({@code new}, {@code cross}, {@code replace},
 * {@code replace-cross}), {@code arxiv.submitter}, {@code arxiv.report-no}, {@code
 * arxiv.acm-class}, {@code arxiv.msc-class}.
 *
 * <p>Source of the format: arXiv's <a href="https://info.arxiv.org/help/subscribe.html">mailing
 * service</a> and the listing files of the program that serves arXiv's pages.
 */
public final class ArxivMailParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "arxiv-mail",
          "arXiv's daily mails and monthly listings",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "subjects",
          "license",
          "links",
          "status",
          "attributes");

  /** A parser; it has no settings. */
  public ArxivMailParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (head.kind() != FeedHead.Kind.TEXT) {
      return Match.NO;
    }
    if (Listing.items(head) > 0) {
      return ArxivAbsParser.isAbs(head) ? Match.NO : Match.CERTAIN;
    }
    return isEncodedMailing(head.text()) ? Match.CERTAIN : Match.NO;
  }

  /** A mailing whose items cannot be seen for its encoding. */
  private static boolean isEncodedMailing(String text) {
    int headers = Math.min(text.length(), 8_000);
    String top = text.substring(0, headers);
    boolean mailing =
        top.contains(" daily ") && (top.contains("mailing") || top.contains("received"))
            || top.contains("send mail ONLY to");
    return top.contains("Subject:")
        && mailing
        && (top.contains("arXiv") || top.contains("arxiv"))
        && AnyCase.contains(top, "content-transfer-encoding:");
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new ListingReader(new MailLines(input, context.limits().entryBytes()), context);
  }
}
