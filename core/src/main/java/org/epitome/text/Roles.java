package org.epitome.text;

/**
 * The rhetorical role of a sentence: its labelled section, or else what a phrase in it makes plain
 * ("we propose", "experiments show"). A sentence without either has none; nothing is guessed from
 * its place. Stateless.
 */
public final class Roles {
  private static final Lexicon CUES = Lexicon.read(Roles.class, "role-cues.lexicon");

  private Roles() {}

  /** The role of a sentence; {@link Section#UNLABELLED} where neither label nor phrase tells. */
  public static Section of(AnalyzedText text, int sentence) {
    Section section = text.sentences().section(sentence);
    return section == Section.UNLABELLED ? byCue(text, sentence) : section;
  }

  /** The role that a phrase of a sentence makes plain, whatever its label says. */
  static Section byCue(AnalyzedText text, int sentence) {
    int end = text.sentences().endToken(sentence);
    for (int token = text.sentences().firstToken(sentence); token < end; token++) {
      long match = CUES.match(text.tokens(), token, end);
      if (match != Lexicon.NONE) {
        return SectionLabels.section(CUES, match);
      }
    }
    return Section.UNLABELLED;
  }
}
