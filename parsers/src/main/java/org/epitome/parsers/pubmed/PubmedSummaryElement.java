package org.epitome.parsers.pubmed;

import java.io.IOException;
import org.epitome.parsers.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads an element with a summary: {@code DocSum}, whose members are all {@code Item}s with names,
 * or {@code DocumentSummary}, whose members are elements.
 */
final class PubmedSummaryElement {
  private final XmlCursor xml;
  private final PubmedSummary summary;
  private @Nullable String id;
  private @Nullable String error;

  /** Reads the element at whose start tag the cursor is. */
  PubmedSummaryElement(XmlCursor xml, PubmedSummary summary) {
    this.xml = xml;
    this.summary = summary;
  }

  /** Reads all of it; false if the service knows no such record. */
  boolean read() throws IOException {
    identify(xml.attribute("uid"));
    long line = xml.line();
    while (xml.nextChild()) {
      member();
    }
    if (error != null) {
      PubmedSummary.tell(line, id, error, xml.context());
      return false;
    }
    summary.end();
    return true;
  }

  private void identify(@Nullable String uid) {
    id = uid == null ? id : uid;
    xml.identify(uid);
    summary.member("uid", uid);
  }

  /** The name of the member at hand. */
  private String name() {
    String name = xml.attribute("Name");
    return name == null ? xml.name() : name;
  }

  private void member() throws IOException {
    String name = name();
    switch (name) {
      case "Id" -> identify(xml.text());
      case "error", "ERROR" -> error = xml.text();
      case "AuthorList", "Authors" -> {
        while (xml.nextChild()) {
          author();
        }
      }
      case "LangList", "Lang" -> {
        while (xml.nextChild()) {
          summary.language(xml.text());
        }
      }
      case "PubTypeList", "PubType" -> {
        while (xml.nextChild()) {
          summary.type(xml.text());
        }
      }
      case "ArticleIds" -> {
        while (xml.nextChild()) {
          identifier();
        }
      }
      case "References" -> {
        while (xml.nextChild()) {
          summary.notice(pair("RefType", "RefType")[0]);
        }
      }
      case "History", "Attributes", "SrcContribList", "DocContribList" -> xml.skip();
      default -> summary.member(name, xml.text());
    }
  }

  /** {@code <Item Name="Author">Doe J</Item>}, or an element with the name and the kind in it. */
  private void author() throws IOException {
    String kind = xml.attribute("Name");
    if (kind != null) {
      summary.author(xml.text(), kind);
    } else {
      @Nullable String[] parts = pair("Name", "AuthType");
      summary.author(parts[0], parts[1]);
    }
  }

  private void identifier() throws IOException {
    String kind = xml.attribute("Name");
    if (kind != null) {
      summary.identifier(kind, xml.text());
    } else {
      @Nullable String[] parts = pair("IdType", "Value");
      summary.identifier(parts[0], parts[1]);
    }
  }

  /** The texts of two children. */
  private @Nullable String[] pair(String first, String second) throws IOException {
    @Nullable String[] texts = new @Nullable String[2];
    while (xml.nextChild()) {
      String name = name();
      if (name.equals(first)) {
        texts[0] = xml.text();
      } else if (name.equals(second)) {
        texts[1] = xml.text();
      } else {
        xml.skip();
      }
    }
    return texts;
  }
}
