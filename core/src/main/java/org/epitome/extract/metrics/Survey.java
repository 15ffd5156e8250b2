package org.epitome.extract.metrics;

/** Gets what a large number of texts without annotation shows about words. */
public interface Survey {
  /**
   * A phrase was seen.
   *
   * @param head its last word, in lower case
   * @param atNumber whether it stands where the name of a measured quantity stands
   */
  void head(String head, boolean atNumber);

  /**
   * A phrase with a name was seen.
   *
   * @param name its first word that looks like a name, in lower case
   * @param measuredOn whether it stands where the name of a data set stands
   * @param calledData whether it is called a data set
   */
  void name(String name, boolean measuredOn, boolean calledData);
}
