package org.epitome.parsers;

import java.util.List;
import java.util.Map;
import org.epitome.FeedHead.Kind;
import org.epitome.PaperParser;
import org.epitome.ParserCatalogue;
import org.epitome.parsers.acl.AclXmlParser;
import org.epitome.parsers.ads.AdsJsonParser;
import org.epitome.parsers.arxiv.ArxivAbsParser;
import org.epitome.parsers.arxiv.ArxivAnnouncementsParser;
import org.epitome.parsers.arxiv.ArxivAtomParser;
import org.epitome.parsers.arxiv.ArxivJsonlParser;
import org.epitome.parsers.arxiv.ArxivMailParser;
import org.epitome.parsers.arxiv.ArxivPageParser;
import org.epitome.parsers.bibtex.BibtexParser;
import org.epitome.parsers.biorxiv.BiorxivJsonParser;
import org.epitome.parsers.coreac.CoreJsonParser;
import org.epitome.parsers.crossref.CrossrefDepositParser;
import org.epitome.parsers.crossref.CrossrefJsonParser;
import org.epitome.parsers.crossref.CrossrefXmlParser;
import org.epitome.parsers.csl.CslJsonParser;
import org.epitome.parsers.datacite.DataCiteJsonParser;
import org.epitome.parsers.datacite.DataCiteXmlParser;
import org.epitome.parsers.dblp.DblpJsonParser;
import org.epitome.parsers.dblp.DblpXmlParser;
import org.epitome.parsers.doaj.DoajJsonParser;
import org.epitome.parsers.endnote.EndnoteTextParser;
import org.epitome.parsers.endnote.EndnoteXmlParser;
import org.epitome.parsers.europepmc.EuropePmcJsonParser;
import org.epitome.parsers.europepmc.EuropePmcXmlParser;
import org.epitome.parsers.hal.HalJsonParser;
import org.epitome.parsers.huggingface.HuggingFaceHtmlParser;
import org.epitome.parsers.huggingface.HuggingFaceJsonParser;
import org.epitome.parsers.huggingface.HuggingFaceTextParser;
import org.epitome.parsers.inspire.InspireJsonParser;
import org.epitome.parsers.jats.JatsXmlParser;
import org.epitome.parsers.journal.JournalFeedParser;
import org.epitome.parsers.journal.JsonFeedParser;
import org.epitome.parsers.marc.MarcXmlParser;
import org.epitome.parsers.mods.ModsXmlParser;
import org.epitome.parsers.oai.OaiPmhParser;
import org.epitome.parsers.openalex.OpenAlexJsonParser;
import org.epitome.parsers.openreview.OpenReviewJsonParser;
import org.epitome.parsers.ovid.OvidTextParser;
import org.epitome.parsers.paperswithcode.PapersWithCodeJsonParser;
import org.epitome.parsers.paperswithcode.PapersWithCodeTablesParser;
import org.epitome.parsers.plaintext.PlainTextParser;
import org.epitome.parsers.pubmed.PubmedJsonParser;
import org.epitome.parsers.pubmed.PubmedNbibParser;
import org.epitome.parsers.pubmed.PubmedTextParser;
import org.epitome.parsers.pubmed.PubmedXmlParser;
import org.epitome.parsers.refworks.RefworksTextParser;
import org.epitome.parsers.ris.RisParser;
import org.epitome.parsers.schemaorg.SchemaOrgParser;
import org.epitome.parsers.semanticscholar.SemanticScholarJsonParser;
import org.epitome.parsers.unpaywall.UnpaywallJsonParser;
import org.epitome.parsers.wos.WosTextParser;
import org.epitome.parsers.zenodo.ZenodoJsonParser;

/**
 * All formats of this library: a new one is named here, and nowhere else. It is named twice, by
 * what it looks like and with its parser: one table of both would hold something that makes each
 * parser, a class for each format in every start.
 */
public final class Formats implements ParserCatalogue {
  /** What a document must look like to be in a format, which is told without its parser. */
  private static final Map<Kind, List<String>> BY_KIND =
      Map.of(
          Kind.MARKUP,
          List.of(
              "acl-xml",
              "arxiv-announcements",
              "arxiv-atom",
              "arxiv-page",
              "crossref-deposit",
              "crossref-xml",
              "datacite-xml",
              "dblp-xml",
              "endnote-xml",
              "europepmc-xml",
              "huggingface-html",
              "jats-xml",
              "journal-feed",
              "marc-xml",
              "mods-xml",
              "oai-pmh",
              "ovid-text",
              "pubmed-xml",
              "schemaorg-jsonld"),
          Kind.JSON,
          List.of(
              "ads-json",
              "arxiv-jsonl",
              "biorxiv-json",
              "core-json",
              "crossref-json",
              "csl-json",
              "datacite-json",
              "dblp-json",
              "doaj-json",
              "europepmc-json",
              "hal-json",
              "huggingface-json",
              "inspire-json",
              "json-feed",
              "openalex-json",
              "openreview-json",
              "paperswithcode-json",
              "paperswithcode-tables",
              "pubmed-json",
              "schemaorg-jsonld",
              "semanticscholar-json",
              "unpaywall-json",
              "zenodo-json"),
          Kind.TEXT,
          List.of(
              "arxiv-abs",
              "arxiv-mail",
              "arxiv-page",
              "bibtex-text",
              "endnote-text",
              "huggingface-text",
              "ovid-text",
              "plain-text",
              "pubmed-nbib",
              "pubmed-text",
              "refworks-text",
              "ris-text",
              "wos-text"));

  /** The catalogue; it has no settings. */
  public Formats() {}

  @Override
  public List<String> formats(Kind kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  @Override
  public PaperParser parser(String id) {
    return switch (id) {
      case "acl-xml" -> new AclXmlParser();
      case "ads-json" -> new AdsJsonParser();
      case "arxiv-abs" -> new ArxivAbsParser();
      case "arxiv-announcements" -> new ArxivAnnouncementsParser();
      case "arxiv-atom" -> new ArxivAtomParser();
      case "arxiv-jsonl" -> new ArxivJsonlParser();
      case "arxiv-mail" -> new ArxivMailParser();
      case "arxiv-page" -> new ArxivPageParser();
      case "bibtex-text" -> new BibtexParser();
      case "biorxiv-json" -> new BiorxivJsonParser();
      case "core-json" -> new CoreJsonParser();
      case "crossref-deposit" -> new CrossrefDepositParser();
      case "crossref-json" -> new CrossrefJsonParser();
      case "crossref-xml" -> new CrossrefXmlParser();
      case "csl-json" -> new CslJsonParser();
      case "datacite-json" -> new DataCiteJsonParser();
      case "datacite-xml" -> new DataCiteXmlParser();
      case "dblp-json" -> new DblpJsonParser();
      case "dblp-xml" -> new DblpXmlParser();
      case "doaj-json" -> new DoajJsonParser();
      case "endnote-text" -> new EndnoteTextParser();
      case "endnote-xml" -> new EndnoteXmlParser();
      case "europepmc-json" -> new EuropePmcJsonParser();
      case "europepmc-xml" -> new EuropePmcXmlParser();
      case "hal-json" -> new HalJsonParser();
      case "huggingface-html" -> new HuggingFaceHtmlParser();
      case "huggingface-json" -> new HuggingFaceJsonParser();
      case "huggingface-text" -> new HuggingFaceTextParser();
      case "inspire-json" -> new InspireJsonParser();
      case "jats-xml" -> new JatsXmlParser();
      case "journal-feed" -> new JournalFeedParser();
      case "json-feed" -> new JsonFeedParser();
      case "marc-xml" -> new MarcXmlParser();
      case "mods-xml" -> new ModsXmlParser();
      case "oai-pmh" -> new OaiPmhParser();
      case "openalex-json" -> new OpenAlexJsonParser();
      case "openreview-json" -> new OpenReviewJsonParser();
      case "ovid-text" -> new OvidTextParser();
      case "paperswithcode-json" -> new PapersWithCodeJsonParser();
      case "paperswithcode-tables" -> new PapersWithCodeTablesParser();
      case "plain-text" -> new PlainTextParser();
      case "pubmed-json" -> new PubmedJsonParser();
      case "pubmed-nbib" -> new PubmedNbibParser();
      case "pubmed-text" -> new PubmedTextParser();
      case "pubmed-xml" -> new PubmedXmlParser();
      case "refworks-text" -> new RefworksTextParser();
      case "ris-text" -> new RisParser();
      case "schemaorg-jsonld" -> new SchemaOrgParser();
      case "semanticscholar-json" -> new SemanticScholarJsonParser();
      case "unpaywall-json" -> new UnpaywallJsonParser();
      case "wos-text" -> new WosTextParser();
      case "zenodo-json" -> new ZenodoJsonParser();
      default -> throw new IllegalArgumentException("no format " + id);
    };
  }
}
