package org.epitome.parsers.records;

import java.io.IOException;
import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.markup.Markup;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Simple Dublin Core in OAI's envelope, {@code oai_dc:dc}: every element may be repeated. The first
 * title, description and type count (others are translations, or types in another vocabulary); the
 * earliest date is that of issue. arXiv writes the authors' comment as a description that begins
 * with "Comment:".
 */
final class DublinCoreRecord implements XmlRecord {
  private static final String COMMENT = "Comment:";

  @Override
  public boolean isAt(XmlCursor xml) {
    return xml.name().equals("dc");
  }

  @Override
  public void read(XmlCursor xml, Paper.Builder paper) throws IOException {
    PartialDate published = null;
    String license = null;
    String type = null;
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "title" -> {
          String title = Markup.line(xml.text());
          paper.title(paper.title() == null ? title : paper.title());
        }
        case "creator" -> {
          Author.Builder author = Names.parse(xml.text());
          if (author != null) {
            paper.addAuthor(author.build());
          }
        }
        case "description", "abstract" -> description(Markup.again(xml.paragraphs()), paper);
        case "date" -> published = Earliest.of(published, Dates.parse(xml.text()));
        case "identifier" -> identifier(xml.text(), paper);
        case "relation" -> relation(xml.text(), paper);
        case "subject" -> {
          String subject = Markup.line(xml.text());
          if (subject != null) {
            paper.addSubject(subject);
          }
        }
        case "publisher" -> paper.publisher(xml.text());
        case "language" -> paper.language(xml.text());
        case "type" -> {
          String printed = xml.text();
          type = type == null && !"text".equalsIgnoreCase(printed) ? printed : type;
        }
        case "source" -> source(xml.text(), paper);
        case "rights" -> license = better(license, Licences.clean(xml.text()));
        default -> xml.skip();
      }
    }
    paper.published(published).license(license).type(type);
  }

  private static void description(@Nullable String text, Paper.Builder paper) {
    if (text == null) {
      return;
    }
    if (text.startsWith(COMMENT)) {
      paper.comment(text.substring(COMMENT.length()).strip());
    } else if (paper.abstractText() == null) {
      paper.abstractText(text);
    }
  }

  private static void identifier(@Nullable String text, Paper.Builder paper) {
    if (text == null) {
      return;
    }
    if (text.contains("arxiv.org/abs/")) {
      if (paper.identifiers().stream().noneMatch(known -> known.scheme() == Scheme.ARXIV)) {
        paper.addIdentifier(Scheme.ARXIV, text);
      }
    } else if (text.startsWith("10.") || text.contains("doi")) {
      paper.addIdentifier(Scheme.DOI, text);
    } else if (text.contains("ncbi.nlm.nih.gov/pubmed") || text.startsWith("pmid:")) {
      paper.addIdentifier(Scheme.PMID, text);
    } else if (text.startsWith("urn:isbn") || text.startsWith("ISBN")) {
      paper.addIdentifier(Scheme.ISBN, text);
    }
    if (text.startsWith("http")) {
      paper.addLink(Link.Rel.PAGE, text);
    }
  }

  /** Repositories give the DOI of what was published as an alternative identifier. */
  private static void relation(@Nullable String text, Paper.Builder paper) {
    String prefix = "info:eu-repo/semantics/altIdentifier/";
    if (text != null && text.startsWith(prefix)) {
      identifier(text.substring(prefix.length()), paper);
    }
  }

  /** Journals write {@code Name; Vol. 3 No. 4 (2021); 7-9}. */
  private static void source(@Nullable String text, Paper.Builder paper) {
    if (text != null && !text.startsWith("http")) {
      int end = text.indexOf(';');
      paper.venue(end < 0 ? text : text.substring(0, end).strip());
    }
  }

  private static @Nullable String better(@Nullable String known, @Nullable String other) {
    boolean address = other != null && other.contains("creativecommons.org");
    return known == null || address ? other : known;
  }
}
