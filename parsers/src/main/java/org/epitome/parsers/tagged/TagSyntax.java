package org.epitome.parsers.tagged;

import org.epitome.parsers.lines.LineReader;

/**
 * How one format writes its lines and records. Told of the lines in their order, so it may learn.
 */
public interface TagSyntax {

  /** Where the value begins in the current line, behind its tag; -1 if the line has no tag. */
  int value(LineReader line);

  /** The tag of the current line, as {@link Tags#of} writes it; asked for if there is a value. */
  int tag(LineReader line);

  /**
   * Whether the current line, which has no tag and is not blank, belongs to the field before. If it
   * does not, neither do the lines without tag that follow it.
   *
   * @param afterBlank whether an empty line stands before it
   */
  default boolean continues(LineReader line, boolean afterBlank) {
    return true;
  }

  /**
   * Whether a new record begins with a field.
   *
   * @param record the record until now, not empty
   * @param afterBlank whether an empty line stands before the field
   */
  boolean begins(int tag, TaggedRecord record, boolean afterBlank);

  /** Whether a tag ends the record; it is no field then. */
  default boolean ends(int tag) {
    return false;
  }

  /** Whether an end was misplaced, since a field with this tag stands right behind it. */
  default boolean isMisplacedEnd(int next) {
    return false;
  }
}
