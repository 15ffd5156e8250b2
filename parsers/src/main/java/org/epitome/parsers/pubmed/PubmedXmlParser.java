package org.epitome.parsers.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Paper;
import org.epitome.parsers.xml.XmlCursor;
import org.epitome.parsers.xml.XmlEntries;
import org.epitome.parsers.xml.XmlEntryReader;
import org.jspecify.annotations.Nullable;

/**
 * PubMed's XML: the answers of EFetch, the baseline and update files, and their older MEDLINE form,
 * as NLM's <a href="https://dtd.nlm.nih.gov/ncbi/pubmed/">PubMed DTD</a> and its <a
 * href="https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html">description</a> say; and
 * the summaries of ESummary, in both its versions, of PubMed and PubMed Central (see {@link
 * PubmedJsonParser}). An answer with an error, or with identifiers alone as ESearch gives it, has
 * no paper, and a diagnostic says so. Immutable and thread-safe.
 *
 * <p>Sections of an abstract are lines {@code LABEL: text}. The date of issue is {@code PubDate}. A
 * title in brackets is a translation; the brackets go, the original is an attribute. Of a chapter
 * of a book the book is the venue. Identifiers that are marked as wrong, those of cited papers, and
 * wrongly recorded authors are left out. Every {@code PMID} in {@code DeleteCitation} is told as a
 * deleted record. An update file may hold several versions of one record; each is a paper, and
 * {@code pubmed.version} tells them apart.
 *
 * <p>Attributes: {@code pubmed.status}, the state of the record ("MEDLINE", "PubMed-not-MEDLINE");
 * {@code pubmed.version}, the version of the record if it is not the first; {@code
 * pubmed.original-title}, the title in the language of the paper; {@code pubmed.electronic-date},
 * the date of electronic publication.
 */
public final class PubmedXmlParser implements PaperParser {
  private static final Set<String> ROOTS =
      Set.of(
          "PubmedArticleSet",
          "PubmedBookArticleSet",
          "PubmedArticle",
          "PubmedBookArticle",
          "MedlineCitationSet",
          "MedlineCitation",
          "eSummaryResult",
          "DocumentSummarySet",
          "DocumentSummary",
          "DocSum",
          "eSearchResult",
          "eFetchResult");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "pubmed-xml",
          "PubMed and MEDLINE records, and summaries of them (XML)",
          "title",
          "abstract",
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
          "links",
          "status",
          "attributes");

  /** Makes a parser. */
  public PubmedXmlParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    @Nullable String root = head.rootElement();
    return root != null && ROOTS.contains(root) ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) throws IOException {
    @Nullable String root = context.head().rootElement();
    boolean isMedline = root != null && root.startsWith("MedlineCitation");
    return XmlEntryReader.open(input, context, isMedline ? new Citations() : new Articles());
  }

  /** The old form: citations without PubMed's own data. */
  private static final class Citations implements XmlEntries {

    @Override
    public Set<String> names() {
      return Set.of("MedlineCitation");
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      new PubmedRecord(xml, paper).citation();
      return true;
    }
  }

  private static final class Articles implements XmlEntries {
    private static final String DELETED = "DeleteCitation";

    @Override
    public Set<String> names() {
      return Set.of("PubmedArticle", "PubmedBookArticle", "DocSum", "DocumentSummary", DELETED);
    }

    @Override
    public void outside(XmlCursor xml) throws IOException {
      ReadContext context = xml.context();
      switch (xml.name()) {
        case "ERROR", "error" -> PubmedSummary.tell(xml.line(), null, xml.text(), context);
        case "ErrorList", "WarningList", "TranslationSet", "TranslationStack" -> xml.skip();
        case "Count" ->
            context.describeFeed(context.feed().withTotal(XmlCursor.number(xml.text())));
        case "IdList" -> {
          PubmedSummary.onlyIdentifiers(xml.line(), context);
          xml.skip();
        }
        default -> {}
      }
    }

    @Override
    public boolean entry(XmlCursor xml, Paper.Builder paper) throws IOException {
      switch (xml.name()) {
        case DELETED -> deleted(xml);
        case "DocSum", "DocumentSummary" -> {
          return new PubmedSummaryElement(xml, new PubmedSummary(paper)).read();
        }
        default -> new PubmedRecord(xml, paper).article();
      }
      return true;
    }

    /** Tells of the records when all are read, since what is broken is read again. */
    private static void deleted(XmlCursor xml) throws IOException {
      Map<String, Long> lines = new LinkedHashMap<>(); // by the identifiers
      while (xml.nextChild()) {
        long line = xml.line();
        lines.putIfAbsent(String.valueOf(xml.text()), line);
      }
      for (Map.Entry<String, Long> record : lines.entrySet()) {
        xml.context()
            .skipEntry(
                Diagnostic.Code.DELETED_ENTRY,
                record.getValue(),
                record.getKey(),
                "PubMed has deleted this record");
      }
    }
  }
}
