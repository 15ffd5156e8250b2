package org.epitome.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.epitome.benchmarks.InventedText.Style;

/** Feeds of invented papers with the structure that each source really prints. */
final class InventedFeeds {
  private static final long SEED = 20260101;

  /** Prints one entry. */
  private interface Entry {
    void print(StringBuilder out, InventedText text, int number);
  }

  private InventedFeeds() {}

  private static byte[] feed(
      int bytes, Style style, String head, Entry entry, String between, String foot) {
    InventedText text = new InventedText(SEED, style);
    StringBuilder out = new StringBuilder(head);
    for (int number = 1; out.length() < bytes; number++) {
      out.append(number == 1 ? "" : between);
      entry.print(out, text, number);
    }
    return out.append(foot).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Breaks a text into lines as a mail program does. */
  private static String wrapped(String text, String lineEnd) {
    StringBuilder out = new StringBuilder(text);
    int column = 0;
    for (int i = 0; i < out.length(); i++) {
      if (++column > 70 && out.charAt(i) == ' ') {
        out.replace(i, i + 1, lineEnd);
        i += lineEnd.length() - 1;
        column = 0;
      }
    }
    return out.toString();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  static byte[] arxivAtom(int bytes) {
    return feed(
        bytes,
        Style.TEX,
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
          <id>https://arxiv.org/api/kites</id>
          <title>arXiv Query: search_query=all:kites&amp;id_list=&amp;start=0</title>
          <updated>2026-01-01T00:00:00Z</updated>
          <opensearch:totalResults>20000</opensearch:totalResults>
        """,
        InventedFeeds::arxivEntry,
        "",
        "</feed>\n");
  }

  private static void arxivEntry(StringBuilder out, InventedText text, int number) {
    String id =
        String.format(Locale.ROOT, "24%02d.%05dv%d", text.number(1, 13), number, text.number(1, 4));
    String published = text.day();
    out.append("  <entry>\n    <id>http://arxiv.org/abs/").append(id).append("</id>\n    <title>");
    out.append(xml(text.title()))
        .append("</title>\n    <updated>")
        .append(published)
        .append("T15:05:19Z</updated>\n");
    out.append("    <link href=\"https://arxiv.org/abs/")
        .append(id)
        .append("\" rel=\"alternate\" type=\"text/html\"/>\n");
    out.append("    <link href=\"https://arxiv.org/pdf/").append(id);
    out.append("\" rel=\"related\" type=\"application/pdf\" title=\"pdf\"/>\n    <summary>");
    String summary = text.summary();
    out.append(xml(text.chance(0.5) ? summary : wrapped(summary, "\n"))).append("</summary>\n");
    for (int i = text.number(1, 4); i > 0; i--) {
      out.append("    <category term=\"cs.").append(text.pick("CL", "LG", "CV", "AI"));
      out.append("\" scheme=\"http://arxiv.org/schemas/atom\"/>\n");
    }
    out.append("    <published>").append(published).append("T15:05:19Z</published>\n");
    if (text.chance(0.6)) {
      out.append("    <arxiv:comment>")
          .append(text.number(8, 40))
          .append(" pages, 7 figures</arxiv:comment>\n");
    }
    out.append("    <arxiv:primary_category term=\"cs.CL\"/>\n");
    for (int i = text.number(1, 8); i > 0; i--) {
      out.append("    <author>\n      <name>").append(xml(text.given() + " " + text.family()));
      out.append("</name>\n    </author>\n");
    }
    if (text.chance(0.2)) {
      out.append("    <arxiv:doi>").append(text.doi()).append("</arxiv:doi>\n");
    }
    out.append("  </entry>\n");
  }

  static byte[] pubmedXml(int bytes) {
    return feed(
        bytes,
        Style.PLAIN,
        "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2025//EN\""
            + " \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n<PubmedArticleSet>\n",
        InventedFeeds::pubmedEntry,
        "",
        "</PubmedArticleSet>\n");
  }

  private static void pubmedEntry(StringBuilder out, InventedText text, int number) {
    String date = "<Year>" + text.number(1990, 2026) + "</Year><Month>06</Month><Day>12</Day>";
    out.append(
            "<PubmedArticle><MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\"><PMID Version=\"1\">")
        .append(30_000_000 + number);
    out.append("</PMID><DateCompleted>")
        .append(date)
        .append("</DateCompleted><DateRevised>")
        .append(date);
    out.append(
        "</DateRevised><Article PubModel=\"Print\"><Journal><ISSN IssnType=\"Print\">1234-5678</ISSN>");
    out.append("<JournalIssue CitedMedium=\"Internet\"><Volume>")
        .append(text.number(1, 90))
        .append("</Volume><Issue>");
    out.append(text.number(1, 12))
        .append("</Issue><PubDate>")
        .append(date.replace("06", "Jun"))
        .append("</PubDate></JournalIssue><Title>");
    out.append(xml(text.journal()))
        .append("</Title><ISOAbbreviation>J Kites</ISOAbbreviation></Journal><ArticleTitle>");
    out.append(xml(text.title()))
        .append(text.chance(0.1) ? " of H<sub>2</sub>O" : "")
        .append(".</ArticleTitle><Pagination><MedlinePgn>");
    out.append("101-12</MedlinePgn></Pagination><ELocationID EIdType=\"doi\" ValidYN=\"Y\">")
        .append(text.doi());
    out.append("</ELocationID><Abstract>");
    if (text.chance(0.5)) {
      for (String label : List.of("BACKGROUND", "RESULTS", "CONCLUSIONS")) {
        String summary = text.summary();
        out.append("<AbstractText Label=\"")
            .append(label)
            .append("\" NlmCategory=\"")
            .append(label)
            .append("\">");
        out.append(xml(summary.substring(0, Math.min(500, summary.length()))))
            .append(text.chance(0.3) ? " 5&#xa0;h with <i>in vivo</i> kites" : "");
        out.append("</AbstractText>");
      }
    } else {
      out.append("<AbstractText>").append(xml(text.summary())).append("</AbstractText>");
    }
    out.append(
        "<CopyrightInformation>&#xa9; 2026. The Author(s).</CopyrightInformation></Abstract><AuthorList CompleteYN=\"Y\">");
    for (int i = text.number(1, 9); i > 0; i--) {
      out.append("<Author ValidYN=\"Y\"><LastName>")
          .append(xml(text.family()))
          .append("</LastName><ForeName>")
          .append(text.given());
      out.append("</ForeName><Initials>K</Initials>");
      if (text.chance(0.3)) {
        out.append("<Identifier Source=\"ORCID\">0000-0002-1825-0097</Identifier>");
      }
      out.append("<AffiliationInfo><Affiliation>")
          .append(text.affiliation())
          .append("</Affiliation></AffiliationInfo></Author>");
    }
    out.append(
        "</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType UI=\"D016428\">Journal Article</PublicationType>");
    out.append(
        "</PublicationTypeList></Article><MedlineJournalInfo><Country>England</Country><MedlineTA>J Kites</MedlineTA>");
    out.append("<NlmUniqueID>101560676</NlmUniqueID></MedlineJournalInfo><MeshHeadingList>");
    for (int i = text.number(3, 10); i > 0; i--) {
      out.append("<MeshHeading><DescriptorName UI=\"D00")
          .append(text.number(1000, 9999))
          .append("\" MajorTopicYN=\"N\">");
      out.append(InventedText.capital(text.word())).append("</DescriptorName></MeshHeading>");
    }
    out.append("</MeshHeadingList></MedlineCitation><PubmedData><History>");
    for (String status : List.of("received", "accepted", "pubmed", "medline")) {
      out.append("<PubMedPubDate PubStatus=\"")
          .append(status)
          .append("\">")
          .append(date)
          .append("</PubMedPubDate>");
    }
    out.append(
        "</History><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType=\"pubmed\">");
    out.append(30_000_000 + number)
        .append("</ArticleId><ArticleId IdType=\"doi\">")
        .append(text.doi());
    out.append("</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n");
  }

  static byte[] arxivJsonl(int bytes) {
    return feed(bytes, Style.TEX, "", InventedFeeds::arxivLine, "\n", "\n");
  }

  private static void arxivLine(StringBuilder out, InventedText text, int number) {
    StringBuilder authors = new StringBuilder();
    StringBuilder parsed = new StringBuilder();
    for (int i = text.number(1, 8); i > 0; i--) {
      String given = text.given();
      String family = text.chance(0.03) ? "Poincar\\'e" : text.family();
      authors.append(given).append(' ').append(family).append(i > 2 ? ", " : i == 2 ? " and " : "");
      parsed
          .append("[\"")
          .append(json(family))
          .append("\",\"")
          .append(given)
          .append("\",\"\"]")
          .append(i > 1 ? "," : "");
    }
    out.append("{\"id\":\"0704.")
        .append(String.format(Locale.ROOT, "%05d", number))
        .append("\",\"submitter\":\"")
        .append(text.given());
    out.append(" Kite\",\"authors\":\"")
        .append(json(authors.toString()))
        .append("\",\"title\":\"")
        .append(json(wrapped(text.title(), "\n  ")));
    out.append("\",\"comments\":")
        .append(text.chance(0.7) ? "\"37 pages, 15 figures; published version\"" : "null");
    out.append(",\"journal-ref\":")
        .append(text.chance(0.3) ? "\"J.Kites " + text.number(1, 99) + ":013009,2007\"" : "null");
    out.append(",\"doi\":").append(text.chance(0.4) ? "\"" + text.doi() + "\"" : "null");
    out.append(",\"report-no\":null,\"categories\":\"")
        .append(text.pick("hep-ph", "math.CO cs.CG", "cs.CL cs.LG"));
    out.append(
        "\",\"license\":\"http://arxiv.org/licenses/nonexclusive-distrib/1.0/\",\"abstract\":\"  ");
    out.append(json(wrapped(text.summary(), "\n"))).append("\\n\",\"versions\":[");
    for (int i = 1, last = text.number(1, 4); i <= last; i++) {
      out.append("{\"version\":\"v")
          .append(i)
          .append("\",\"created\":\"Mon, ")
          .append(text.number(1, 29))
          .append(" Apr 2007 19:18:42 GMT\"}");
      out.append(i < last ? "," : "");
    }
    out.append("],\"update_date\":\"")
        .append(text.day())
        .append("\",\"authors_parsed\":[")
        .append(parsed)
        .append("]}");
  }

  static byte[] crossrefJson(int bytes) {
    return feed(
        bytes,
        Style.PLAIN,
        "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message-version\":\"1.0.0\",\"message\":{\"facets\":{},\"total-results\":9268,\"items\":[",
        InventedFeeds::crossrefWork,
        ",",
        "],\"items-per-page\":1000,\"query\":{\"start-index\":0,\"search-terms\":null}}}");
  }

  private static void crossrefWork(StringBuilder out, InventedText text, int number) {
    String doi = text.doi().replace("/", "\\/");
    String parts =
        "{\"date-parts\":[["
            + text.number(1990, 2026)
            + ","
            + text.number(1, 13)
            + ","
            + text.number(1, 29)
            + "]]";
    String stamp = parts + ",\"date-time\":\"2022-11-02T05:50:26Z\",\"timestamp\":1667368226056}";
    int references = text.number(5, 40);
    out.append("{\"indexed\":").append(stamp).append(",\"reference-count\":").append(references);
    out.append(",\"publisher\":\"Kite Press (KP)\",\"issue\":\"").append(text.number(1, 12));
    out.append(
        "\",\"content-domain\":{\"domain\":[],\"crossmark-restriction\":false},\"short-container-title\":[\"J. Kites\"],");
    out.append("\"published-print\":").append(parts).append("},\"abstract\":\"<jats:p>");
    out.append(json(xml(text.summary())).replace("/", "\\/"))
        .append("<\\/jats:p>\",\"DOI\":\"")
        .append(doi);
    out.append("\",\"type\":\"journal-article\",\"created\":")
        .append(stamp)
        .append(",\"page\":\"828-832\",\"source\":\"Crossref\",");
    out.append("\"is-referenced-by-count\":")
        .append(text.number(0, 200))
        .append(",\"title\":[\"")
        .append(json(text.title()));
    out.append("\"],\"prefix\":\"10.1126\",\"volume\":\"")
        .append(text.number(1, 99))
        .append("\",\"author\":[");
    for (int i = text.number(1, 7); i > 0; i--) {
      out.append("{\"given\":\"")
          .append(text.given())
          .append("\",\"family\":\"")
          .append(text.family());
      out.append("\",\"sequence\":\"additional\",\"affiliation\":[");
      out.append(text.chance(0.5) ? "{\"name\":\"" + text.affiliation() + "\"}" : "")
          .append("]}")
          .append(i > 1 ? "," : "");
    }
    out.append("],\"member\":\"221\",\"reference\":[");
    for (int i = references; i > 0; i--) {
      out.append("{\"key\":\"e_1_3_1_").append(i).append("_2\",\"doi-asserted-by\":\"publisher\",");
      if (text.chance(0.3)) {
        out.append("\"unstructured\":\"")
            .append(text.family())
            .append(" K., J. Kites ")
            .append(i)
            .append(", issue 1 (2004).\",");
      }
      out.append("\"DOI\":\"10.1093\\/bib\\/6.3.").append(i).append("\"}").append(i > 1 ? "," : "");
    }
    out.append("],\"container-title\":[\"")
        .append(text.journal())
        .append(
            "\"],\"original-title\":[],\"language\":\"en\",\"link\":[{\"URL\":\"https:\\/\\/kites.example\\/");
    out.append(number)
        .append(
            "\",\"content-type\":\"unspecified\",\"content-version\":\"vor\",\"intended-application\":\"similarity-checking\"}],");
    out.append("\"deposited\":")
        .append(stamp)
        .append(",\"score\":1,\"resource\":{\"primary\":{\"URL\":\"https:\\/\\/kites.example\\/")
        .append(number);
    out.append("\"}},\"subtitle\":[],\"short-title\":[],\"issued\":")
        .append(parts)
        .append("},\"references-count\":")
        .append(references);
    out.append(",\"journal-issue\":{\"issue\":\"5942\",\"published-print\":")
        .append(parts)
        .append("}},\"URL\":\"http:\\/\\/dx.doi.org\\/")
        .append(doi);
    out.append(
        "\",\"relation\":{},\"ISSN\":[\"0036-8075\",\"1095-9203\"],\"issn-type\":[{\"value\":\"0036-8075\",\"type\":\"print\"}],");
    out.append("\"subject\":[\"Multidisciplinary\"],\"published\":").append(parts).append("}}");
  }

  static byte[] openAlexJson(int bytes) {
    return feed(
        bytes,
        Style.PLAIN,
        "{\"meta\": {\"count\": 4013744, \"db_response_time_ms\": 39, \"page\": 1, \"per_page\": 200}, \"results\": [",
        InventedFeeds::openAlexWork,
        ", ",
        "], \"group_by\": []}");
  }

  private static void openAlexWork(StringBuilder out, InventedText text, int number) {
    String title = json(text.title());
    String doi = "https://doi.org/" + text.doi();
    String work = "https://openalex.org/W" + (3_000_000_000L + number);
    String day = text.day();
    out.append("{\"id\": \"")
        .append(work)
        .append("\", \"doi\": \"")
        .append(doi)
        .append("\", \"title\": \"")
        .append(title);
    out.append("\", \"display_name\": \"")
        .append(title)
        .append("\", \"relevance_score\": 4468.825, \"publication_year\": ")
        .append(day, 0, 4);
    out.append(", \"publication_date\": \"")
        .append(day)
        .append("\", \"ids\": {\"openalex\": \"")
        .append(work)
        .append("\", \"doi\": \"")
        .append(doi);
    out.append("\", \"mag\": \"3146366485\"}, \"language\": \"en\", \"primary_location\": ");
    location(out, text, doi);
    out.append(
        ", \"type\": \"article\", \"indexed_in\": [\"crossref\"], \"open_access\": {\"is_oa\": false, \"oa_status\": \"closed\", \"oa_url\": null}, \"authorships\": [");
    for (int i = text.number(1, 7); i > 0; i--) {
      String name = text.given() + " " + text.family();
      String institution = "https://openalex.org/I59028" + text.number(100, 999);
      String affiliation = text.affiliation();
      out.append(
              "{\"author_position\": \"middle\", \"author\": {\"id\": \"https://openalex.org/A5088")
          .append(text.number(100000, 999999));
      out.append("\", \"display_name\": \"")
          .append(name)
          .append("\", \"orcid\": ")
          .append(text.chance(0.4) ? "\"https://orcid.org/0000-0002-1825-0097\"" : "null");
      out.append("}, \"institutions\": [{\"id\": \"")
          .append(institution)
          .append(
              "\", \"display_name\": \"University of Kites\", \"ror\": \"https://ror.org/04rdtx186\", ");
      out.append("\"country_code\": \"PT\", \"type\": \"education\", \"lineage\": [\"")
          .append(institution)
          .append("\"]}], \"countries\": [\"PT\"], \"is_corresponding\": false, ");
      out.append("\"raw_author_name\": \"")
          .append(name)
          .append("\", \"raw_affiliation_strings\": [\"")
          .append(affiliation);
      out.append("\"], \"affiliations\": [{\"raw_affiliation_string\": \"")
          .append(affiliation)
          .append("\", \"institution_ids\": [\"")
          .append(institution);
      out.append("\"]}]}").append(i > 1 ? ", " : "");
    }
    out.append("], \"cited_by_count\": ")
        .append(text.number(0, 3000))
        .append(
            ", \"biblio\": {\"volume\": \"452\", \"issue\": null, \"first_page\": \"48\", \"last_page\": \"62\"}, ");
    out.append("\"is_retracted\": false, \"is_paratext\": false, \"topics\": [");
    for (int i = 3; i > 0; i--) {
      out.append("{\"id\": \"https://openalex.org/T")
          .append(text.number(10000, 13000))
          .append("\", \"display_name\": \"")
          .append(InventedText.capital(text.word()));
      out.append(
          " Methods\", \"score\": 0.9983999729156494, \"subfield\": {\"id\": \"https://openalex.org/subfields/1707\", \"display_name\": \"Computer Vision\"}, ");
      out.append(
              "\"field\": {\"id\": \"https://openalex.org/fields/17\", \"display_name\": \"Computer Science\"}}")
          .append(i > 1 ? ", " : "");
    }
    out.append("], \"keywords\": [");
    for (int i = 5; i > 0; i--) {
      String word = text.word();
      out.append("{\"id\": \"https://openalex.org/keywords/")
          .append(word)
          .append("\", \"display_name\": \"")
          .append(InventedText.capital(word));
      out.append("\", \"score\": 0.8813372254371643}").append(i > 1 ? ", " : "");
    }
    out.append("], \"locations\": [");
    location(out, text, doi);
    out.append("], \"referenced_works\": [");
    for (int i = text.number(5, 40); i > 0; i--) {
      out.append("\"https://openalex.org/W2")
          .append(text.number(100000000, 999999999))
          .append('"')
          .append(i > 1 ? ", " : "");
    }
    out.append("], \"related_works\": [], \"abstract_inverted_index\": {");
    invertedIndex(out, text.summary());
    out.append(
        "}, \"counts_by_year\": [{\"year\": 2026, \"cited_by_count\": 12}], \"updated_date\": \"2026-05-01T00:00:00\", \"created_date\": \"2021-04-13\"}");
  }

  private static void location(StringBuilder out, InventedText text, String doi) {
    out.append("{\"is_oa\": false, \"landing_page_url\": \"")
        .append(doi)
        .append("\", \"pdf_url\": null, \"source\": {\"id\": \"https://openalex.org/S45693802\", ");
    out.append("\"display_name\": \"")
        .append(text.journal())
        .append(
            "\", \"issn_l\": \"0925-2312\", \"issn\": [\"0925-2312\", \"1872-8286\"], \"is_oa\": false, ");
    out.append(
        "\"host_organization\": \"https://openalex.org/P4310320990\", \"host_organization_name\": \"Kite Press\", \"type\": \"journal\"}, ");
    out.append(
        "\"license\": null, \"version\": \"publishedVersion\", \"is_accepted\": true, \"is_published\": true}");
  }

  /** Each word once, with all its places. */
  private static void invertedIndex(StringBuilder out, String summary) {
    java.util.Map<String, List<Integer>> places = new java.util.LinkedHashMap<>();
    String[] words = summary.split(" ");
    for (int i = 0; i < words.length; i++) {
      places.computeIfAbsent(words[i], word -> new ArrayList<>()).add(i);
    }
    int left = places.size();
    for (var word : places.entrySet()) {
      out.append('"')
          .append(json(word.getKey()))
          .append("\": ")
          .append(word.getValue())
          .append(--left > 0 ? ", " : "");
    }
  }

  static byte[] bibtex(int bytes) {
    return feed(bytes, Style.TEX, "% Encoding: UTF-8\n\n", InventedFeeds::bibtexEntry, "\n", "");
  }

  private static void bibtexEntry(StringBuilder out, InventedText text, int number) {
    StringBuilder authors = new StringBuilder();
    for (int i = text.number(1, 7); i > 0; i--) {
      authors
          .append(text.chance(0.05) ? "Poincar{\\'e}" : text.family())
          .append(", ")
          .append(text.given())
          .append(i > 1 ? " and " : "");
    }
    out.append('@')
        .append(text.pick("article", "inproceedings", "ARTICLE"))
        .append("{kite")
        .append(number)
        .append(",\n  author = {")
        .append(authors);
    out.append("},\n  title = {{")
        .append(text.name())
        .append("}: ")
        .append(bibtexText(text.title()))
        .append("},\n  journal = {")
        .append(text.journal().replace("&", "\\&"));
    out.append("},\n  year = {")
        .append(text.number(1990, 2026))
        .append("},\n  volume = {")
        .append(text.number(1, 99))
        .append("},\n  number = ")
        .append(text.number(1, 12));
    out.append(",\n  pages = {101--112},\n  month = \"")
        .append(text.pick("mar", "June", "12"))
        .append("\",\n  doi = {")
        .append(text.doi());
    out.append("},\n  url = {https://doi.org/")
        .append(text.doi())
        .append("},\n  keywords = {kites, ")
        .append(text.word())
        .append(", ")
        .append(text.word());
    out.append("},\n  abstract = {")
        .append(wrapped(bibtexText(text.summary()), "\n\t"))
        .append("}\n}\n");
  }

  private static String bibtexText(String text) {
    return text.replace(" & ", " \\& ").replace("% ", "\\% ");
  }

  static byte[] ris(int bytes) {
    return feed(bytes, Style.PLAIN, "", InventedFeeds::risRecord, "\n", "");
  }

  private static void risRecord(StringBuilder out, InventedText text, int number) {
    out.append("TY  - JOUR\n");
    for (int i = text.number(1, 7); i > 0; i--) {
      out.append("AU  - ").append(text.family()).append(", ").append(text.given()).append('\n');
    }
    out.append("TI  - ")
        .append(text.title())
        .append("\nT2  - ")
        .append(text.journal())
        .append("\nJ2  - J. Kites\nAB  - ")
        .append(text.summary());
    out.append("\nPY  - ")
        .append(text.number(1990, 2026))
        .append("\nDA  - ")
        .append(text.day().replace('-', '/'))
        .append("\nVL  - ")
        .append(text.number(1, 99));
    out.append("\nIS  - ").append(text.number(1, 12)).append("\nSP  - 101\nEP  - 112\n");
    for (int i = text.number(2, 6); i > 0; i--) {
      out.append("KW  - ").append(text.word()).append('\n');
    }
    out.append("SN  - 1234-5678\nDO  - ")
        .append(text.doi())
        .append("\nUR  - https://kites.example/")
        .append(number)
        .append("\nLA  - en\nER  - \n");
  }

  static byte[] page(int bytes) {
    return feed(
        bytes,
        Style.PLAIN,
        "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nTrending Papers\n\nby AK and the research community\n\nMar 14\n\n",
        (out, text, number) ->
            out.append(text.title()).append("\n\n").append(text.summary()).append('\n'),
        "\n",
        "");
  }

  /** Abstracts as arXiv prints them. */
  static List<byte[]> abstracts(int count) {
    InventedText text = new InventedText(SEED, Style.TEX);
    List<byte[]> abstracts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      abstracts.add(text.summary().getBytes(StandardCharsets.UTF_8));
    }
    return abstracts;
  }
}
