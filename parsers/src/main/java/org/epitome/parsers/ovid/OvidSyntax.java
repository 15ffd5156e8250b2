package org.epitome.parsers.ovid;

import java.util.Map;
import org.epitome.parsers.lines.LineReader;
import org.epitome.parsers.tagged.MedlineSyntax;
import org.epitome.parsers.tagged.TagSyntax;
import org.epitome.parsers.tagged.TaggedRecord;
import org.epitome.parsers.tagged.Tags;

/**
 * Records that begin with their number, {@code <12. >}, on a line of its own. Their fields have
 * tags as those of MEDLINE; or long labels on lines of their own, with indented values below.
 */
final class OvidSyntax implements TagSyntax {
  private static final int MOST_DIGITS = 8;
  private static final String UNKNOWN = "??";
  private static final int END = Tags.of("<>");

  /** The tags that labels stand for; there are others, of fields that are not read. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("Abstract", "AB"),
          Map.entry("Accession Number", "AN"),
          Map.entry("Author", "AU"),
          Map.entry("Author Keywords", "KW"),
          Map.entry("Authors", "AU"),
          Map.entry("Authors Full Name", "FA"),
          Map.entry("DOI Number", "DO"),
          Map.entry("Date of Publication", "DP"),
          Map.entry("Digital Object Identifier", "DO"),
          Map.entry("Document Type", "PT"),
          Map.entry("ISBN", "IB"),
          Map.entry("ISSN", "IS"),
          Map.entry("ISSN Electronic", "IS"),
          Map.entry("ISSN Print", "IS"),
          Map.entry("Issue/Part", "IP"),
          Map.entry("Journal Name", "JN"),
          Map.entry("Keyword Heading", "KW"),
          Map.entry("Language", "LG"),
          Map.entry("Link to the Ovid Full Text or citation", "XL"),
          Map.entry("MeSH Subject Headings", "MH"),
          Map.entry("Page", "PG"),
          Map.entry("Publication Type", "PT"),
          Map.entry("Publisher", "PU"),
          Map.entry("Source", "SO"),
          Map.entry("Subject Headings", "MH"),
          Map.entry("Title", "TI"),
          Map.entry("Unique Identifier", "UI"),
          Map.entry("Volume", "VO"),
          Map.entry("Year of Publication", "YR"));

  private final MedlineSyntax tags = new MedlineSyntax("");
  private final boolean isLabelled;
  private boolean isStarted; // labels count behind the first number only

  /** The syntax of a document with labels, or of one with tags. */
  OvidSyntax(boolean isLabelled) {
    this.isLabelled = isLabelled;
  }

  /** Whether the first record of a document has labels. */
  static boolean isLabelled(String text) {
    return text.contains("\nTitle\n ") || text.contains("\nTitle\r\n ");
  }

  /** Whether a line of a text has nothing but the number of a record. */
  static boolean hasNumber(String text) {
    int at = text.indexOf('<');
    while (at >= 0) {
      int i = at + 1;
      while (i < text.length() && i <= at + MOST_DIGITS && Tags.isDigit(text.charAt(i))) {
        i++;
      }
      boolean begins = at == 0 || text.charAt(at - 1) <= ' ';
      boolean ends = text.startsWith(">", i) || text.startsWith(". >", i);
      if (begins && ends && i > at + 1) {
        return true;
      }
      at = text.indexOf('<', at + 1);
    }
    return false;
  }

  @Override
  public int value(LineReader line) {
    if (isNumber(line)) {
      isStarted = true;
      return line.length();
    }
    if (!isLabelled) {
      return tags.value(line);
    }
    return isStarted && line.indent() == 0 && !line.isBlank() ? line.length() : -1;
  }

  @Override
  public int tag(LineReader line) {
    if (isNumber(line)) {
      return END;
    }
    return isLabelled ? Tags.of(LABELS.getOrDefault(line.text().strip(), UNKNOWN)) : tags.tag(line);
  }

  private static boolean isNumber(LineReader line) {
    int from = line.indent();
    int i = from + 1;
    while (Tags.isDigit(line.byteAt(i)) && i <= from + MOST_DIGITS) {
      i++;
    }
    return line.byteAt(from) == '<'
        && i > from + 1
        && (line.startsWith(">", i) || line.startsWith(". >", i));
  }

  @Override
  public boolean continues(LineReader line, boolean afterBlank) {
    return isLabelled || tags.continues(line, afterBlank);
  }

  @Override
  public boolean begins(int tag, TaggedRecord record, boolean afterBlank) {
    return !isLabelled && tags.begins(tag, record, afterBlank);
  }

  /** The number of a record ends the one before it. */
  @Override
  public boolean ends(int tag) {
    return tag == END;
  }
}
