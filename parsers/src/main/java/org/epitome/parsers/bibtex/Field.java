package org.epitome.parsers.bibtex;

import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a paper is made of. A field has several names, since BibTeX, BibLaTeX and the
 * exporters (ADS, INSPIRE, Mendeley, Zotero) each call some of them differently.
 */
enum Field {
  TITLE("title"),
  SUBTITLE("subtitle"),
  AUTHOR("author authors"),
  AUTHOR_ORCIDS("author+an:orcid"),
  COLLABORATION("collaboration"),
  ABSTRACT("abstract"),
  DOI("doi"),
  EPRINT("eprint"),
  EPRINT_TYPE("eprinttype archiveprefix"),
  EPRINT_CLASS("eprintclass primaryclass"),
  ARXIV("arxiv arxivid"),
  PMID("pmid"),
  PMCID("pmcid pmc"),
  ISBN("isbn"),
  ISSN("issn"),
  URL("url"),
  ADS_URL("adsurl"),
  DBLP_URL("biburl"),
  PDF("pdf"),
  DATE("date"),
  YEAR("year"),
  MONTH("month"),
  DAY("day"),
  JOURNAL("journal journaltitle"),
  BOOK_TITLE("booktitle"),
  SERIES("series"),
  VOLUME("volume"),
  NUMBER("number"),
  ISSUE("issue"),
  PAGES("pages"),
  ARTICLE_NUMBER("eid articleno article-number art_number"),
  PUBLISHER("publisher"),
  INSTITUTION("institution school"),
  ORGANIZATION("organization"),
  HOW_PUBLISHED("howpublished"),
  NOTE("note"),
  ANNOTATION("annote annotation"),
  KEYWORDS("keywords keyword"),
  AUTHOR_KEYWORDS("author_keywords"),
  LANGUAGE("language"),
  LANGUAGE_ID("langid"),
  LICENSE("license copyright rights"),
  CROSSREF("crossref"),
  XDATA("xdata");

  private static final Field[] VALUES = values();
  private static final int TABLE = 256;
  private static final byte[][] TABLE_NAMES = new byte[TABLE][];
  private static final Field[] TABLE_FIELDS = new Field[TABLE];

  private final String names; // apart by spaces

  static {
    for (Field field : VALUES) {
      StringTokenizer names = new StringTokenizer(field.names);
      while (names.hasMoreTokens()) {
        String name = names.nextToken();
        int hash = 0;
        byte[] bytes = new byte[name.length()];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (byte) name.charAt(i);
          hash = 31 * hash + bytes[i];
        }
        int slot = slot(hash);
        while (TABLE_NAMES[slot] != null) {
          slot = (slot + 1) % TABLE;
        }
        TABLE_NAMES[slot] = bytes;
        TABLE_FIELDS[slot] = field;
      }
    }
  }

  Field(String names) {
    this.names = names;
  }

  static int count() {
    return VALUES.length;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 8 ^ hash >>> 16) & (TABLE - 1);
  }

  /** The field with a name in any letter case; null if it is none of these. */
  static @Nullable Field named(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + lower(bytes[i]);
    }
    for (int slot = slot(hash); TABLE_NAMES[slot] != null; slot = (slot + 1) % TABLE) {
      if (matches(TABLE_NAMES[slot], bytes, from, to)) {
        return TABLE_FIELDS[slot];
      }
    }
    return null;
  }

  private static boolean matches(byte[] name, byte[] bytes, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != lower(bytes[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b;
  }
}
