package org.epitome.parsers.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes of reference managers. People and sources comment on a paper in them; databases and
 * programs put there what they have no other field for, which is no comment.
 */
public final class Notes {
  /** How arXiv's comment begins where Zotero makes a note of it. */
  public static final String COMMENT = "Comment:";

  private static final String ARXIV = "arxiv:";

  /** How the notes begin that databases and programs write about a record. */
  private static final List<String> OF_PROGRAMS =
      List.of(
          "References: ", // Scopus
          "Export Date: ",
          "Cited By :",
          "Cited by: ",
          "Times Cited in ", // Web of Science
          "Accession Number: ", // EBSCO
          "Copyright - ", // ProQuest
          "Date completed - ",
          "Date created - ",
          "Date revised - ",
          "Last updated - ",
          "Name - ",
          "SubjectsTermNotLitGenreText - ",
          "undefined; ", // RefWorks
          "RAYYAN-",
          "version: "); // Zotero, of a preprint

  private Notes() {}

  /** The comment in a note of one line or more; null if it has none. */
  public static @Nullable String comment(@Nullable String note) {
    if (note == null) {
      return null;
    }
    String text = withoutArxiv(note.strip());
    text = text.startsWith(COMMENT) ? text.substring(COMMENT.length()).strip() : text;
    return text.isEmpty() || AnyCase.startsWithAny(text, OF_PROGRAMS) ? null : text;
  }

  /** Without an identifier of arXiv and its category, {@code arXiv:1907.01234 [cs]}, before it. */
  private static String withoutArxiv(String note) {
    if (!AnyCase.startsWith(note, ARXIV)) {
      return note;
    }
    int i = afterSpaces(note, ARXIV.length());
    int id = i;
    while (i < note.length() && note.charAt(i) > ' ') {
      i++;
    }
    boolean isId = i > id && Character.isDigit(note.charAt(i - 1));
    int bracket = afterSpaces(note, i);
    if (bracket < note.length() && note.charAt(bracket) == '[') {
      i = note.indexOf(']', bracket) + 1;
    }
    return isId && i > 0 ? note.substring(i).strip() : note;
  }

  private static int afterSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}
