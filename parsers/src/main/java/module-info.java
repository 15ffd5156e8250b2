import org.epitome.PaperParser;
import org.epitome.parsers.acl.AclXmlParser;
import org.epitome.parsers.arxiv.ArxivAbsParser;
import org.epitome.parsers.arxiv.ArxivAnnouncementsParser;
import org.epitome.parsers.arxiv.ArxivAtomParser;
import org.epitome.parsers.arxiv.ArxivJsonlParser;
import org.epitome.parsers.arxiv.ArxivMailParser;
import org.epitome.parsers.bibtex.BibtexParser;
import org.epitome.parsers.biorxiv.BiorxivJsonParser;
import org.epitome.parsers.crossref.CrossrefDepositParser;
import org.epitome.parsers.crossref.CrossrefJsonParser;
import org.epitome.parsers.crossref.CrossrefXmlParser;
import org.epitome.parsers.csl.CslJsonParser;
import org.epitome.parsers.datacite.DataCiteJsonParser;
import org.epitome.parsers.datacite.DataciteXmlParser;
import org.epitome.parsers.dblp.DblpJsonParser;
import org.epitome.parsers.dblp.DblpXmlParser;
import org.epitome.parsers.endnote.EndnoteTextParser;
import org.epitome.parsers.endnote.EndnoteXmlParser;
import org.epitome.parsers.europepmc.EuropePmcJsonParser;
import org.epitome.parsers.huggingface.HuggingFaceHtmlParser;
import org.epitome.parsers.huggingface.HuggingFaceJsonParser;
import org.epitome.parsers.huggingface.HuggingFaceTextParser;
import org.epitome.parsers.jats.JatsXmlParser;
import org.epitome.parsers.journal.JournalFeedParser;
import org.epitome.parsers.mods.ModsXmlParser;
import org.epitome.parsers.oai.OaiPmhParser;
import org.epitome.parsers.openalex.OpenAlexJsonParser;
import org.epitome.parsers.openreview.OpenReviewJsonParser;
import org.epitome.parsers.ovid.OvidTextParser;
import org.epitome.parsers.paperswithcode.PapersWithCodeJsonParser;
import org.epitome.parsers.paperswithcode.PapersWithCodeTablesParser;
import org.epitome.parsers.plaintext.PlainTextParser;
import org.epitome.parsers.pubmed.PubmedNbibParser;
import org.epitome.parsers.pubmed.PubmedXmlParser;
import org.epitome.parsers.ris.RisParser;
import org.epitome.parsers.semanticscholar.SemanticScholarJsonParser;
import org.epitome.parsers.wos.WosTextParser;
import org.epitome.parsers.zenodo.ZenodoJsonParser;

/** Parsers of scholarly feeds; nothing is public but the parsers. */
module org.epitome.parsers {
  requires transitive org.epitome.core;
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports org.epitome.parsers.acl;
  exports org.epitome.parsers.arxiv;
  exports org.epitome.parsers.bibtex;
  exports org.epitome.parsers.biorxiv;
  exports org.epitome.parsers.crossref;
  exports org.epitome.parsers.csl;
  exports org.epitome.parsers.datacite;
  exports org.epitome.parsers.dblp;
  exports org.epitome.parsers.endnote;
  exports org.epitome.parsers.europepmc;
  exports org.epitome.parsers.huggingface;
  exports org.epitome.parsers.jats;
  exports org.epitome.parsers.journal;
  exports org.epitome.parsers.mods;
  exports org.epitome.parsers.oai;
  exports org.epitome.parsers.openalex;
  exports org.epitome.parsers.openreview;
  exports org.epitome.parsers.ovid;
  exports org.epitome.parsers.paperswithcode;
  exports org.epitome.parsers.plaintext;
  exports org.epitome.parsers.pubmed;
  exports org.epitome.parsers.ris;
  exports org.epitome.parsers.semanticscholar;
  exports org.epitome.parsers.wos;
  exports org.epitome.parsers.zenodo;

  provides PaperParser with
      AclXmlParser,
      ArxivAbsParser,
      ArxivAnnouncementsParser,
      ArxivAtomParser,
      ArxivJsonlParser,
      ArxivMailParser,
      BibtexParser,
      BiorxivJsonParser,
      CrossrefDepositParser,
      CrossrefJsonParser,
      CrossrefXmlParser,
      CslJsonParser,
      DataCiteJsonParser,
      DataciteXmlParser,
      DblpJsonParser,
      DblpXmlParser,
      EndnoteTextParser,
      EndnoteXmlParser,
      EuropePmcJsonParser,
      HuggingFaceHtmlParser,
      HuggingFaceJsonParser,
      HuggingFaceTextParser,
      JatsXmlParser,
      JournalFeedParser,
      ModsXmlParser,
      OaiPmhParser,
      OpenAlexJsonParser,
      OpenReviewJsonParser,
      OvidTextParser,
      PapersWithCodeJsonParser,
      PapersWithCodeTablesParser,
      PlainTextParser,
      PubmedNbibParser,
      PubmedXmlParser,
      RisParser,
      SemanticScholarJsonParser,
      WosTextParser,
      ZenodoJsonParser;
}
