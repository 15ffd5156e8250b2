package org.epitome.parsers.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document that is made to cost its reader memory or time, followed where its format allows by a
 * paper that must not be lost.
 *
 * @param name what it tries
 * @param format the format as which it is read; "" if that is detected
 * @param document makes it
 */
record Attack(String name, String format, Supplier<InputStream> document) {
  /** How long a text, or the like, is that is meant to be without end. */
  private static final long ENDLESS = Long.getLong("epitome.attack.bytes", 18L * 1024 * 1024);

  private static final int MILLION = 1_000_000;

  /** How many bytes of entries, each of which is told of. */
  private static final long MANY = ENDLESS / 16;

  // ---- the formats, as far as they are needed: what stands before and behind the attack

  private static final String ATOM = "arxiv-atom";
  private static final String FEED = "<feed xmlns='http://www.w3.org/2005/Atom'>";
  private static final String ENTRY =
      "<entry><id>http://arxiv.org/abs/2301.90001v1</id><title>Kites</title>";
  private static final String AFTER_ENTRY =
      "</entry><entry><id>http://arxiv.org/abs/2301.90002v1</id>"
          + "<title>Strings</title></entry></feed>";
  private static final String LINES = "arxiv-jsonl";
  private static final String LINE = "{\"id\":\"2301.90001\",\"title\":\"Kites\",";
  private static final String AFTER_LINE = "}\n{\"id\":\"2301.90002\",\"title\":\"Strings\"}\n";
  private static final String ARRAY = "crossref-json";
  private static final String ITEM =
      "{\"message\":{\"items\":[{\"DOI\":\"10.1234/kites\",\"title\":[\"Kites\"],";
  private static final String AFTER_ITEM =
      "},{\"DOI\":\"10.1234/strings\",\"title\":[\"Strings\"]}]}}";
  private static final String BIBTEX = "bibtex-text";
  private static final String ARTICLE = "@article{kites, title = {Kites},\n ";
  private static final String AFTER_ARTICLE = "}\n@article{strings, title = {Strings}}\n";
  private static final String RIS = "ris-text";
  private static final String RECORD = "TY  - JOUR\nTI  - Kites\n";
  private static final String AFTER_RECORD = "\nER  - \nTY  - JOUR\nTI  - Strings\nER  - \n";
  private static final String PAGE = "huggingface-text";
  private static final String MAIL =
      "------\n\\\\\narXiv:2301.90002\nTitle: Strings\n\\\\\n  We hold.\n\\\\\n";

  /** A part of an endless text that has few parts. */
  private static final String LONG = "x".repeat(70);

  /** All attacks. */
  static Stream<Attack> all() {
    return Stream.of(texts(), lists(), depths(), names(), numbers(), entities(), packed())
        .flatMap(all -> all);
  }

  private static Attack endless(String name, String format, String head, String part, String tail) {
    return new Attack(name, format, () -> Flood.of(head, part, ENDLESS, tail));
  }

  private static Attack many(String name, String format, String head, String part, String tail) {
    return new Attack(name, format, () -> Flood.of(head, part, MANY, tail));
  }

  private static Attack of(String name, String format, Supplier<String> document) {
    return new Attack(
        name,
        format,
        () -> new ByteArrayInputStream(document.get().getBytes(StandardCharsets.UTF_8)));
  }

  // ---- texts without end

  private static Stream<Attack> texts() {
    return Stream.of(
        endless("text of Atom", ATOM, FEED + ENTRY + "<summary>", "x", "</summary>" + AFTER_ENTRY),
        endless(
            "words of Atom", ATOM, FEED + ENTRY + "<summary>", "x ", "</summary>" + AFTER_ENTRY),
        endless("CDATA of Atom", ATOM, FEED + ENTRY + "<x><![CDATA[", "x", "]]></x>" + AFTER_ENTRY),
        endless("comment of Atom", ATOM, FEED + ENTRY + "<!--", "x", "-->" + AFTER_ENTRY),
        endless(
            "comment between entries of Atom",
            ATOM,
            FEED + "<!--",
            "x",
            "-->" + ENTRY + AFTER_ENTRY),
        endless("text before the entries of Atom", ATOM, FEED, "x", ENTRY + AFTER_ENTRY),
        endless("white space before the entries of Atom", ATOM, FEED, " ", ENTRY + AFTER_ENTRY),
        endless(
            "white space of a title before the entries of Atom",
            ATOM,
            FEED + "<title>x",
            " ",
            "x</title>" + ENTRY + AFTER_ENTRY),
        endless(
            "empty elements before the entries of Atom", ATOM, FEED, "<x/>", ENTRY + AFTER_ENTRY),
        endless("attribute of Atom", ATOM, FEED + ENTRY + "<x y='", "x", "'/>" + AFTER_ENTRY),
        endless(
            "white space of Atom",
            ATOM,
            FEED + ENTRY + "<summary>x",
            " ",
            "x</summary>" + AFTER_ENTRY),
        endless(
            "document type of Atom",
            ATOM,
            "<!DOCTYPE feed [",
            "<!ELEMENT x ANY>",
            "]>" + FEED + ENTRY + AFTER_ENTRY),
        endless("text of a JSON line", LINES, LINE + "\"abstract\":\"", "x", "\"" + AFTER_LINE),
        endless("unread text of a JSON line", LINES, LINE + "\"x\":\"", "x", "\"" + AFTER_LINE),
        endless(
            "escapes of a JSON line",
            LINES,
            LINE + "\"abstract\":\"",
            "\\u0000",
            "\"" + AFTER_LINE),
        endless("white space of a JSON line", LINES, LINE, " ", "\"x\":1" + AFTER_LINE),
        endless("text of a JSON array", ARRAY, ITEM + "\"abstract\":\"", "x", "\"" + AFTER_ITEM),
        endless(
            "zero characters of a JSON line",
            LINES,
            LINE + "\"abstract\":\"x",
            "\0",
            "\"" + AFTER_LINE),
        endless(
            "combining marks of a JSON line",
            LINES,
            LINE + "\"abstract\":\"x",
            "\u0301",
            "\"" + AFTER_LINE),
        endless(
            "half characters of a JSON line",
            LINES,
            LINE + "\"abstract\":\"x",
            "\\ud83d",
            "\"" + AFTER_LINE),
        endless(
            "turns of direction of Atom",
            ATOM,
            FEED + ENTRY + "<summary>x",
            "\u202e",
            "</summary>" + AFTER_ENTRY),
        endless(
            "combining marks of a page",
            PAGE,
            "Kites Fly\n\nx",
            "\u0301",
            "\n\nStrings Hold\n\nWe hold.\n"),
        endless("text of BibTeX", BIBTEX, ARTICLE + "abstract = {", "x", "}" + AFTER_ARTICLE),
        endless(
            "unclosed text of BibTeX",
            BIBTEX,
            ARTICLE + "abstract = {",
            "x ",
            "\n" + AFTER_ARTICLE),
        endless(
            "text between entries of BibTeX",
            BIBTEX,
            "@article{a, title = {Kites}}",
            "x ",
            AFTER_ARTICLE),
        endless("line of RIS", RIS, RECORD + "AB  - ", "x", AFTER_RECORD),
        endless("lines of RIS", RIS, RECORD + "AB  - x", "\nAB  - x", AFTER_RECORD),
        endless(
            "line of nbib",
            "pubmed-nbib",
            "PMID- 1\nTI  - Kites\nAB  - ",
            "x",
            "\n\nPMID- 2\nTI  - Strings\n"),
        endless("line of a page", PAGE, "Kites Fly\n\n", "x", "\n\nStrings Hold\n\nWe hold.\n"),
        endless(
            "words of a page", PAGE, "Kites Fly\n\n", "we fly ", "\n\nStrings Hold\n\nWe hold.\n"),
        endless(
            "lines of a page", PAGE, "Kites Fly\n\n", "We Fly\n", "\n\nStrings Hold\n\nWe hold.\n"),
        endless(
            "line of plain text",
            "plain-text",
            "Kites Fly\n\n",
            "x",
            "\n\nStrings Hold\n\nWe hold.\n"),
        endless(
            "lines of plain text",
            "plain-text",
            "Kites Fly\n\n",
            "we fly.\n",
            "\n\nStrings Hold\n\nWe hold.\n"),
        endless(
            "saved page",
            "huggingface-html",
            "<html><body><h3><a href='/papers/2301.90001'>",
            "x",
            "</a></h3></body></html>"),
        endless(
            "mail",
            "arxiv-mail",
            "------\n\\\\\narXiv:2301.90001\nTitle: Kites\n\\\\\n",
            "we fly ",
            "\n\\\\\n"),
        endless(
            "file of .abs",
            "arxiv-abs",
            "------\n\\\\\nPaper: cs/0101001\nTitle: Kites\n\\\\\n",
            "x",
            "\n\\\\\n"),
        endless(
            "folded header of a mail", "arxiv-mail", "Subject: kites", "\n " + LONG, "\n\n" + MAIL),
        endless(
            "line of a mail that goes on",
            "arxiv-mail",
            "Content-Transfer-Encoding: quoted-printable\n\n",
            LONG + "=\n",
            "\n" + MAIL),
        endless(
            "line of a mail in base64",
            "arxiv-mail",
            "Content-Transfer-Encoding: base64\n\n",
            LONG + "\n",
            "\nCgo=\n"),
        endless(
            "fields of plain text",
            "plain-text",
            "Kites Fly\n\nWe fly.\n",
            "doi: 10.1234/" + LONG + "\n",
            "\nStrings Hold\n\nWe hold.\n"),
        endless(
            "links of a page",
            PAGE,
            "Kites Fly\n",
            "https://kites.example/" + LONG + "\n",
            "\nStrings Hold\n\nWe hold.\n"));
  }

  // ---- lists without end

  private static Stream<Attack> lists() {
    return Stream.of(
        endless(
            "authors of Atom",
            ATOM,
            FEED + ENTRY,
            "<author><name>J. Doe</name></author>",
            AFTER_ENTRY),
        endless("categories of Atom", ATOM, FEED + ENTRY, "<category term='cs.CL'/>", AFTER_ENTRY),
        endless(
            "authors of a JSON line",
            LINES,
            LINE + "\"authors_parsed\":[[\"Doe\"]",
            ",[\"D\"]",
            "]" + AFTER_LINE),
        of(
            "as many authors as fit of a JSON line",
            LINES,
            () -> LINE + "\"authors\":\"D" + ",D".repeat(7 * MILLION) + "\"" + AFTER_LINE),
        of(
            "as many parsed authors as fit of a JSON line",
            LINES,
            () ->
                LINE
                    + "\"authors_parsed\":[[\"D\"]"
                    + ",[\"D\"]".repeat(2 * MILLION)
                    + "]"
                    + AFTER_LINE),
        endless(
            "authors of a JSON array",
            ARRAY,
            ITEM + "\"author\":[{\"family\":\"Doe\"}",
            ",{\"family\":\"Doe\"}",
            "]" + AFTER_ITEM),
        of(
            "as many subjects as fit of a JSON array",
            ARRAY,
            () ->
                ITEM
                    + "\"subject\":[\"x\""
                    + IntStream.range(0, MILLION)
                        .mapToObj(i -> ",\"" + i + "\"")
                        .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                    + "]"
                    + AFTER_ITEM),
        endless(
            "authors of BibTeX",
            BIBTEX,
            ARTICLE + "author = {Doe",
            " and Doe",
            "}" + AFTER_ARTICLE),
        of(
            "as many authors as fit of BibTeX",
            BIBTEX,
            () -> ARTICLE + "author = {D" + " and D".repeat(600_000) + "}" + AFTER_ARTICLE),
        endless("authors of RIS", RIS, RECORD, "AU  - Doe\n", AFTER_RECORD),
        of(
            "as many authors as fit of RIS",
            RIS,
            () -> RECORD + "AU  - D\n".repeat(2 * MILLION) + AFTER_RECORD),
        many("records of RIS", RIS, "", "TY  - JOUR\n", AFTER_RECORD),
        endless(
            "columns of the Web of Science",
            "wos-text",
            "PT\tTI\tSO",
            "\tZ9",
            "\nJ\tStrings\tJournal of Kites\n"),
        endless(
            "authors of nbib",
            "pubmed-nbib",
            "PMID- 1\nTI  - Kites\n",
            "FAU - Doe, Jane\n",
            "\n\nPMID- 2\nTI  - Strings\n"),
        many("entries that are empty of Atom", ATOM, FEED, "<entry/>", ENTRY + AFTER_ENTRY),
        endless("lines that are empty of JSON", LINES, LINE + "\"x\":1}", "\n", AFTER_LINE),
        many("lines that are no JSON", LINES, LINE + "\"x\":1}", "\n{", AFTER_LINE),
        endless("fields of BibTeX", BIBTEX, ARTICLE, "keywords = {x},", AFTER_ARTICLE),
        of(
            "as many keywords as fit of BibTeX",
            BIBTEX,
            () -> ARTICLE + "keywords={x},".repeat(MILLION) + AFTER_ARTICLE),
        of(
            "as many joined parts as fit of BibTeX",
            BIBTEX,
            () -> ARTICLE + "title = {}" + "#{x}".repeat(3 * MILLION) + AFTER_ARTICLE),
        of(
            "macros of macros of BibTeX",
            BIBTEX,
            () ->
                "@string{a0 = {xxxxxxxxxx}}\n"
                    + IntStream.range(0, 40)
                        .mapToObj(i -> "@string{a" + (i + 1) + " = a" + i + " # a" + i + "}\n")
                        .reduce("", String::concat)
                    + "@article{kites, title = a40"
                    + AFTER_ARTICLE),
        of(
            "long macros of BibTeX",
            BIBTEX,
            () ->
                "@string{a = {"
                    + "x".repeat(3_900_000)
                    + "}}\n"
                    + IntStream.range(0, 1000)
                        .mapToObj(i -> "@string{b" + i + " = a # {x}}\n")
                        .reduce("", String::concat)
                    + ARTICLE
                    + AFTER_ARTICLE),
        of(
            "one long macro used often in BibTeX",
            BIBTEX,
            () ->
                "@string{a = {"
                    + "x".repeat(1_000_000)
                    + "}}\n"
                    + "@article{k, title = {Kites}, abstract = a # a}\n".repeat(MILLION / 100)
                    + ARTICLE
                    + AFTER_ARTICLE),
        new Attack(
            "long parents of BibTeX",
            BIBTEX,
            () ->
                Flood.of(
                    "",
                    i -> "@proceedings{p" + i + ", title = {" + "x".repeat(MILLION) + "}}\n",
                    60,
                    ARTICLE + AFTER_ARTICLE)),
        new Attack(
            "data of BibTeX",
            BIBTEX,
            () ->
                Flood.of(
                    "",
                    i -> "@xdata{p" + i + ", abstract = {" + "x".repeat(MILLION) + "}}\n",
                    60,
                    ARTICLE + AFTER_ARTICLE)));
  }

  // ---- nesting

  private static Stream<Attack> depths() {
    return Stream.of(
        endless("elements of Atom", ATOM, FEED + ENTRY, "<x>", AFTER_ENTRY),
        endless("elements before the entries of Atom", ATOM, FEED, "<x>", ENTRY + AFTER_ENTRY),
        endless(
            "divisions of Atom",
            ATOM,
            FEED + ENTRY + "<summary type='xhtml'>",
            "<div>",
            AFTER_ENTRY),
        endless(
            "escaped elements of Atom",
            ATOM,
            FEED + ENTRY + "<summary>",
            "&lt;i&gt;",
            "</summary>" + AFTER_ENTRY),
        endless("arrays of a JSON line", LINES, LINE + "\"x\":", "[", AFTER_LINE),
        endless("objects of a JSON line", LINES, LINE + "\"x\":", "{\"x\":", AFTER_LINE),
        endless("arrays before JSON", LINES, "", "[", LINE + "\"x\":1" + AFTER_LINE),
        endless("objects of a JSON array", ARRAY, ITEM + "\"x\":", "{\"x\":", AFTER_ITEM),
        endless("arrays of detected JSON", "", "", "[", ""),
        endless("elements of a detected document", "", "", "<x>", ""),
        endless("braces of BibTeX", BIBTEX, ARTICLE + "abstract = ", "{", AFTER_ARTICLE),
        endless(
            "entries of BibTeX in each other", BIBTEX, "", "@article{x, title = {", AFTER_ARTICLE),
        endless("elements of a saved page", "huggingface-html", "<html>", "<div>", "</html>"));
  }

  // ---- names

  private static Stream<Attack> names() {
    return Stream.of(
        new Attack(
            "attributes of Atom",
            ATOM,
            () ->
                Flood.of(
                    FEED + ENTRY + "<x", i -> " a" + i + "=''", ENDLESS / 10, "/>" + AFTER_ENTRY)),
        endless(
            "attributes of one name of Atom",
            ATOM,
            FEED + ENTRY + "<x",
            " a=''",
            "/>" + AFTER_ENTRY),
        endless(
            "attributes of the root of Atom",
            ATOM,
            "<feed xmlns='http://www.w3.org/2005/Atom' ",
            " a=''",
            ">" + ENTRY + AFTER_ENTRY),
        endless("a name of Atom", ATOM, FEED + ENTRY + "<x", "x", "/>" + AFTER_ENTRY),
        new Attack(
            "keys of a JSON line",
            LINES,
            () -> Flood.of(LINE, i -> "\"a" + i + "\":1,", ENDLESS / 10, "\"x\":1" + AFTER_LINE)),
        new Attack(
            "keys of many JSON lines",
            LINES,
            () ->
                Flood.of(
                    "",
                    i -> LINE + "\"a" + i + "\":1}\n",
                    MANY / 50,
                    LINE + "\"x\":1" + AFTER_LINE)),
        endless("a key of a JSON line", LINES, LINE + "\"", "x", "\":1" + AFTER_LINE),
        new Attack(
            "keys of BibTeX",
            BIBTEX,
            () ->
                Flood.of(
                    "",
                    i -> "@book{a" + i + ", title = {Kites}}\n",
                    MANY / 30,
                    ARTICLE + AFTER_ARTICLE)),
        new Attack(
            "macros of BibTeX",
            BIBTEX,
            () ->
                Flood.of(
                    "",
                    i -> "@string{a" + i + " = {x}}\n",
                    ENDLESS / 20,
                    ARTICLE + AFTER_ARTICLE)));
  }

  // ---- numbers

  private static Stream<Attack> numbers() {
    String digits = "9".repeat(MILLION);
    return Stream.of(
            "1" + digits, "-" + digits, "0." + digits, "1e" + digits, "1e999999999", "1e-999999999")
        .flatMap(
            number -> {
              String shown = number.length() > 20 ? number.substring(0, 4) + "..." : number;
              return Stream.of(
                  of(
                      "number " + shown + " of Crossref",
                      ARRAY,
                      () ->
                          ITEM
                              + "\"issued\":{\"date-parts\":[["
                              + number
                              + "]]},\"volume\":"
                              + number
                              + AFTER_ITEM),
                  of(
                      "number " + shown + " of OpenAlex",
                      "openalex-json",
                      () ->
                          "{\"id\":\"https://openalex.org/W1\",\"title\":\"Kites\","
                              + "\"publication_year\":"
                              + number
                              + ",\"cited_by_count\":"
                              + number
                              + ",\"abstract_inverted_index\":{\"Kites\":["
                              + number
                              + "]}}\n{\"id\":\"https://openalex.org/W2\",\"title\":\"Strings\"}"),
                  of(
                      "number " + shown + " of Hugging Face",
                      "huggingface-json",
                      () ->
                          "[{\"paper\":{\"id\":\"2301.90001\",\"title\":\"Kites\",\"upvotes\":"
                              + number
                              + "}},{\"paper\":{\"id\":\"2301.90002\",\"title\":\"Strings\"}}]"),
                  of(
                      "number " + shown + " of a table",
                      "paperswithcode-tables",
                      () ->
                          "[{\"task\":\"Flight\",\"datasets\":[{\"dataset\":\"KiteNet\","
                              + "\"sota\":{\"metrics\":[\"Accuracy\"],\"rows\":[{\"model_name\":\"K\","
                              + "\"paper_title\":\"Kites\",\"paper_url\":\"https://arxiv.org/abs/2301.90001\","
                              + "\"metrics\":{\"Accuracy\":\""
                              + number
                              + "\"}}]}}]}]"),
                  of(
                      "number " + shown + " of BibTeX",
                      BIBTEX,
                      () ->
                          ARTICLE
                              + "year = "
                              + number
                              + ", volume = {"
                              + number
                              + "}, month = {"
                              + number
                              + "}, pages = {"
                              + number
                              + "--"
                              + number
                              + "}"
                              + AFTER_ARTICLE),
                  of(
                      "number " + shown + " of RIS",
                      RIS,
                      () ->
                          RECORD
                              + "PY  - "
                              + number
                              + "\nDA  - "
                              + number
                              + "/"
                              + number
                              + AFTER_RECORD),
                  of(
                      "number " + shown + " in an abstract",
                      LINES,
                      () ->
                          LINE
                              + "\"abstract\":\"Kites reach an accuracy of "
                              + number
                              + "% on KiteNet, from 10^"
                              + number
                              + " to 2^{"
                              + number
                              + "}.\""
                              + AFTER_LINE));
            });
  }

  // ---- entities

  private static Stream<Attack> entities() {
    return Stream.of(
        of(
            "a billion laughs",
            ATOM,
            () ->
                "<!DOCTYPE feed [<!ENTITY a0 'ha'>"
                    + IntStream.range(0, 30)
                        .mapToObj(
                            i -> "<!ENTITY a" + (i + 1) + " '" + ("&a" + i + ";").repeat(10) + "'>")
                        .reduce("", String::concat)
                    + "]>"
                    + FEED
                    + ENTRY
                    + "<summary>&a30;</summary>"
                    + AFTER_ENTRY),
        of(
            "a quadratic blow-up",
            ATOM,
            () ->
                "<!DOCTYPE feed [<!ENTITY a '"
                    + "x".repeat(100_000)
                    + "'>]>"
                    + FEED
                    + ENTRY
                    + "<summary>"
                    + "&a;".repeat(100_000)
                    + "</summary>"
                    + AFTER_ENTRY));
  }

  // ---- gzip and zip

  private static Stream<Attack> packed() {
    return Stream.of(
        new Attack("spaces in gzip", "", () -> gzip(Flood.of("", " ", ENDLESS * 4, ""))),
        new Attack(
            "a text in gzip",
            LINES,
            () -> gzip(Flood.of(LINE + "\"abstract\":\"", "x", ENDLESS * 4, "\"" + AFTER_LINE))),
        new Attack("gzip in gzip", "", () -> gzip(gzip(Flood.of("", " ", ENDLESS, "")))),
        new Attack(
            "a text in zip",
            LINES,
            () ->
                zip(
                    List.of(
                        Flood.of(LINE + "\"abstract\":\"", "x", ENDLESS * 4, "\"" + AFTER_LINE)))),
        new Attack(
            "zip in zip", "", () -> zip(List.of(zip(List.of(Flood.of("", " ", ENDLESS, "")))))),
        new Attack(
            "empty members of zip",
            "",
            () ->
                zip(
                    IntStream.range(0, 5_000)
                        .mapToObj(i -> InputStream.nullInputStream())
                        .toList())),
        new Attack(
            "members of zip that are no feeds",
            "",
            () ->
                zip(
                    IntStream.range(0, 5_000)
                        .mapToObj(i -> new ByteArrayInputStream(new byte[50]))
                        .toList())));
  }

  static InputStream gzip(InputStream document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      document.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static InputStream zip(List<? extends InputStream> documents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < documents.size(); i++) {
        out.putNextEntry(new ZipEntry(i + ".txt"));
        documents.get(i).transferTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
