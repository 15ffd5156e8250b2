import org.epitome.PaperParser;
import org.epitome.parsers.arxiv.ArxivAbsParser;
import org.epitome.parsers.arxiv.ArxivAnnouncementsParser;
import org.epitome.parsers.arxiv.ArxivAtomParser;
import org.epitome.parsers.arxiv.ArxivJsonlParser;
import org.epitome.parsers.arxiv.ArxivMailParser;
import org.epitome.parsers.bibtex.BibtexParser;
import org.epitome.parsers.crossref.CrossrefJsonParser;
import org.epitome.parsers.csl.CslJsonParser;
import org.epitome.parsers.huggingface.HuggingFaceJsonParser;
import org.epitome.parsers.huggingface.HuggingFaceTextParser;
import org.epitome.parsers.journal.JournalFeedParser;
import org.epitome.parsers.pubmed.PubmedXmlParser;
import org.epitome.parsers.ris.RisParser;

/** Parsers of scholarly feeds; nothing is public but the parsers. */
module org.epitome.parsers {
  requires transitive org.epitome.core;
  requires static transitive org.jspecify;
  requires com.fasterxml.aalto;
  requires java.xml;
  requires org.codehaus.stax2;
  requires tools.jackson.core;

  exports org.epitome.parsers.arxiv;
  exports org.epitome.parsers.bibtex;
  exports org.epitome.parsers.crossref;
  exports org.epitome.parsers.csl;
  exports org.epitome.parsers.huggingface;
  exports org.epitome.parsers.journal;
  exports org.epitome.parsers.pubmed;
  exports org.epitome.parsers.ris;

  provides PaperParser with
      ArxivAbsParser,
      ArxivAnnouncementsParser,
      ArxivAtomParser,
      ArxivJsonlParser,
      ArxivMailParser,
      BibtexParser,
      CrossrefJsonParser,
      CslJsonParser,
      HuggingFaceJsonParser,
      HuggingFaceTextParser,
      JournalFeedParser,
      PubmedXmlParser,
      RisParser;
}
