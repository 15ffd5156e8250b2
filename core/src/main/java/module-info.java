/** The engine that reads feeds, and the annotators that read abstracts. */
module org.epitome.core {
  requires transitive org.epitome.model;
  requires static transitive org.jspecify;
  requires org.slf4j;

  exports org.epitome;
  exports org.epitome.export;
  exports org.epitome.extract;
  exports org.epitome.merge;
  exports org.epitome.text;

  uses org.epitome.PaperParser;
  uses org.epitome.ParserCatalogue;
  uses org.epitome.Annotator;

  provides org.epitome.Annotator with
      org.epitome.extract.AcronymsAnnotator,
      org.epitome.extract.AvailabilityAnnotator,
      org.epitome.extract.LinksAnnotator,
      org.epitome.extract.MetricsAnnotator;
}
