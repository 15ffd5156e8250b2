package org.epitome.parsers.bibtex;

import java.io.IOException;
import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.tex.Tex;

/**
 * BibTeX and BibLaTeX, as written by people and by the exporters of ADS, INSPIRE, ACL, DBLP,
 * OpenReview, publishers and reference managers. Immutable and thread-safe.
 *
 * <p>The language is that of Patashnik's "BibTeXing" and of the BibLaTeX manual: braces, quotes,
 * {@code #}, {@code @string}, {@code @preamble}, {@code @comment}, parentheses as delimiters, text
 * between entries. TeX is undone in names, titles and abstracts, math stays. Missing commas, equals
 * signs and braces, a brace too many, quotes inside quotes and keys that are missing or have odd
 * characters are mended with a warning; a value that is never closed ends before the next line
 * {@code name = ...}, and at the latest where the next entry begins, so it costs no other entry. Of
 * a field that comes twice the first counts.
 *
 * <p>In memory are the current entry, the {@code @string} macros, what can be inherited from the
 * last 4,096 entries that may be parents ({@code crossref}, {@code xdata}), and, as long as a
 * parent is looked for that stands behind its parts, at most 1 MiB of the document.
 *
 * <p>Attributes: {@code bibtex.key}, the citation key; {@code bibtex.authors-cut}, "true" when the
 * list ends with "and others"; {@code bibtex.collaboration}, a collaboration beside the authors;
 * {@code bibtex.primary-class}, the primary class of an eprint.
 */
public final class BibtexParser implements PaperParser {
  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "bibtex-text",
          "BibTeX and BibLaTeX",
          "title",
          "abstract",
          "comment",
          "authors",
          "identifiers",
          "published",
          "venue",
          "volume",
          "issue",
          "pages",
          "publisher",
          "type",
          "language",
          "subjects",
          "license",
          "links",
          "attributes");

  /** Makes a parser. */
  public BibtexParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    return head.kind() == FeedHead.Kind.TEXT && BibtexHead.hasEntry(head.text())
        ? Match.CERTAIN
        : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return new Entries(new BibtexScanner(input, context), context);
  }

  private static final class Entries implements EntryReader {
    private final BibtexScanner scanner;
    private final ReadContext context;
    private final BibtexEntry entry = new BibtexEntry();
    private final Tex tex = new Tex();
    private final BibtexNames names = new BibtexNames(tex);

    Entries(BibtexScanner scanner, ReadContext context) {
      this.scanner = scanner;
      this.context = context;
    }

    @Override
    public boolean next(Paper.Builder paper) throws IOException {
      if (!scanner.next(entry)) {
        return false;
      }
      new BibtexPaper(entry, paper, tex, names).fill();
      if (!paper.isIdentified()) {
        String key = entry.key().isEmpty() ? null : entry.key();
        throw context.invalidEntry(
            entry.line(), 0, key, "entry has no title, abstract or identifier");
      }
      return true;
    }

    @Override
    public long line() {
      return entry.line();
    }
  }
}
