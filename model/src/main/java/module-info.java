/** The records that Epitome returns. */
module org.epitome.model {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;

  exports org.epitome.model;
}
