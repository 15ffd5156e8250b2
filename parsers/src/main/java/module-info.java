import org.epitome.ParserCatalogue;
import org.epitome.parsers.Formats;

/** Parsers of scholarly feeds; nothing is public but the parsers. */
module org.epitome.parsers {
  requires transitive org.epitome.core;
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports org.epitome.parsers.acl;
  exports org.epitome.parsers.ads;
  exports org.epitome.parsers.arxiv;
  exports org.epitome.parsers.bibtex;
  exports org.epitome.parsers.biorxiv;
  exports org.epitome.parsers.coreac;
  exports org.epitome.parsers.crossref;
  exports org.epitome.parsers.csl;
  exports org.epitome.parsers.datacite;
  exports org.epitome.parsers.dblp;
  exports org.epitome.parsers.doaj;
  exports org.epitome.parsers.endnote;
  exports org.epitome.parsers.europepmc;
  exports org.epitome.parsers.hal;
  exports org.epitome.parsers.huggingface;
  exports org.epitome.parsers.inspire;
  exports org.epitome.parsers.jats;
  exports org.epitome.parsers.journal;
  exports org.epitome.parsers.marc;
  exports org.epitome.parsers.mods;
  exports org.epitome.parsers.oai;
  exports org.epitome.parsers.openalex;
  exports org.epitome.parsers.openreview;
  exports org.epitome.parsers.ovid;
  exports org.epitome.parsers.paperswithcode;
  exports org.epitome.parsers.plaintext;
  exports org.epitome.parsers.pubmed;
  exports org.epitome.parsers.refworks;
  exports org.epitome.parsers.ris;
  exports org.epitome.parsers.schemaorg;
  exports org.epitome.parsers.semanticscholar;
  exports org.epitome.parsers.unpaywall;
  exports org.epitome.parsers.wos;
  exports org.epitome.parsers.zenodo;

  provides ParserCatalogue with
      Formats;
}
