package org.epitome.parsers.pubmed;

/** Abstracts of others than the journal, or in other languages. */
final class OtherAbstracts {
  private static final String ELSEWHERE = "Abstract available from the publisher";

  private OtherAbstracts() {}

  /** Whether a text only tells who has the abstract. */
  static boolean isNote(String text) {
    return text.startsWith(ELSEWHERE);
  }

  /** The text without the word for its source that tagged records put first: "Publisher: ...". */
  static String withoutSource(String printed) {
    int colon = printed.indexOf(": ");
    int space = printed.indexOf(' ');
    return colon > 0 && colon < space ? printed.substring(colon + 2) : printed;
  }
}
