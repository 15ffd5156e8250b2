package org.epitome.parsers.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.arxiv.internal.ArxivAuthors;
import org.epitome.parsers.arxiv.internal.ArxivText;
import org.epitome.parsers.arxiv.internal.Withdrawal;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.Texts;
import org.epitome.parsers.xml.XmlCursor;

/**
 * arXiv's own metadata in OAI's envelope: {@code arXiv}, with the authors in parts, and {@code
 * arXivRaw}, with all versions, which need not stand in order.
 */
final class ArxivRecord implements XmlRecord {

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.namespace().startsWith("http://arxiv.org/OAI/")
        || xml.name().equals("arXiv")
        || xml.name().equals("arXivRaw");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    boolean raw = xml.name().equals("arXivRaw");
    String id = null;
    String doi = null;
    int version = 0;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "id" -> id = xml.text();
        case "title" -> paper.title(ArxivText.text(xml));
        case "abstract" -> paper.abstractText(ArxivText.text(xml));
        case "comments" -> paper.comment(ArxivText.text(xml));
        case "authors" -> authors(xml, raw, paper);
        case "categories" -> ArxivText.addCategories(xml.text(), paper);
        case "created" -> paper.published(Dates.parse(xml.text()));
        case "updated" -> paper.updated(Dates.parse(xml.text()));
        case "version" -> version = version(xml, version, paper);
        case "doi" -> doi = xml.text();
        case "journal-ref" -> paper.venue(ArxivText.text(xml));
        case "license" -> paper.license(Licences.clean(xml.text()));
        case "report-no" -> paper.attribute("arxiv.report-no", xml.text());
        case "msc-class" -> paper.attribute("arxiv.msc-class", xml.text());
        case "acm-class" -> paper.attribute("arxiv.acm-class", xml.text());
        case "proxy" -> paper.attribute("arxiv.proxy", xml.text());
        case "submitter" -> paper.attribute("arxiv.submitter", ArxivText.name(xml));
        default -> xml.skip();
      }
    }
    if (id != null) {
      paper.addIdentifier(Scheme.ARXIV, version > 0 ? id + "v" + version : id);
    }
    ArxivText.addDois(doi, paper);
    paper.status(Withdrawal.status(paper.comment(), paper.abstractText()));
  }

  private static void authors(XmlCursor xml, boolean raw, Paper.Builder paper) throws IOException {
    if (raw) {
      for (Author author : ArxivAuthors.parse(ArxivText.name(xml))) {
        paper.addAuthor(author);
      }
      return;
    }
    while (xml.nextChild()) {
      author(xml, paper);
    }
  }

  private static void author(XmlCursor xml, Paper.Builder paper) throws IOException {
    String family = null;
    String given = null;
    String suffix = null;
    List<String> affiliations = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "keyname" -> {
          String name = ArxivText.name(xml);
          family = family == null ? name : family;
        }
        case "forenames" -> given = ArxivText.name(xml);
        case "suffix" -> suffix = xml.text();
        case "affiliation" -> Texts.add(ArxivText.text(xml), affiliations);
        default -> xml.skip();
      }
    }
    Author.Builder author = Names.of(given, family, suffix);
    // The colon after "The Lamp Collaboration" can be an author of its own.
    boolean named = family != null && family.chars().anyMatch(Character::isLetter);
    if (author != null && named) {
      paper.addAuthor(author.affiliations(affiliations).build());
    }
  }

  /** Reads a version; the first is the date of issue, the last that of the update. */
  private static int version(XmlCursor xml, int last, Paper.Builder paper) throws IOException {
    String printed = xml.attribute("version");
    int version = 0;
    for (int i = 1; printed != null && i < printed.length() && i < 6; i++) {
      version = version * 10 + Math.max(0, Character.digit(printed.charAt(i), 10));
    }
    PartialDate date = null;
    while (xml.nextChild()) {
      if (xml.name().equals("date")) {
        date = Dates.parse(xml.text());
      } else {
        xml.skip();
      }
    }
    if (version == 1) {
      paper.published(date);
    }
    if (version > Math.max(1, last)) {
      paper.updated(date);
    }
    return Math.max(version, last);
  }
}
