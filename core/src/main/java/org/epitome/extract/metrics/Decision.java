package org.epitome.extract.metrics;

/**
 * The questions that are answered by weighing, most of them for each quantity, one after the other.
 */
public enum Decision {
  /** Is it a measured outcome? */
  RESULT("result"),
  /** Is a name of the text what its results were measured on? Asked once for each name. */
  EVALUATED("evaluated"),
  /** Is it a score, or a change in which direction? */
  KIND("kind"),
  /** How exact is it meant? */
  BOUND("bound"),
  /** Whose is it? */
  ROLE("role"),
  /** What does it measure? */
  NAME("name"),
  /** On what was it measured? */
  DATASET("dataset"),
  /** With what is it compared? */
  BASELINE("baseline");

  /** As it stands in the weights. */
  final String id;

  final long key;

  Decision(String id) {
    this.id = id;
    this.key = Symbols.of(id);
  }
}
