package org.epitome.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NodeList;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import tools.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/** How people read XML feeds. */
final class XmlPeers {
  private XmlPeers() {}

  static long rome(InputStream document) throws IOException, FeedException {
    long sum = 0;
    for (SyndEntry entry : new SyndFeedInput().build(new XmlReader(document)).getEntries()) {
      sum += entry.getTitle().length() + entry.getDescription().getValue().length();
    }
    return sum;
  }

  /** The feed as databind sees it. */
  @NullUnmarked
  static final class Feed {
    @JacksonXmlElementWrapper(useWrapping = false)
    @JacksonXmlProperty(localName = "entry")
    public List<Entry> entries;
  }

  @NullUnmarked
  static final class Entry {
    public String id;
    public String title;
    public String summary;
    public String published;
    public String updated;
    public String comment;
    public String doi;

    @JacksonXmlElementWrapper(useWrapping = false)
    @JacksonXmlProperty(localName = "author")
    public List<Author> authors;

    @JacksonXmlElementWrapper(useWrapping = false)
    @JacksonXmlProperty(localName = "category")
    public List<Category> categories;
  }

  @NullUnmarked
  static final class Author {
    public String name;
  }

  @NullUnmarked
  static final class Category {
    @JacksonXmlProperty(isAttribute = true)
    public String term;
  }

  static Job.Each<InputStream> jackson() {
    XmlMapper mapper =
        XmlMapper.builder(XmlFactory.builder().xmlInputFactory(new WstxInputFactory()).build())
            .build();
    return document -> {
      long sum = 0;
      for (Entry entry : mapper.readValue(document, Feed.class).entries) {
        sum += entry.title.length() + entry.summary.length() + entry.authors.size();
      }
      return sum;
    };
  }

  static long jsoupArxiv(InputStream document) throws IOException {
    long sum = 0;
    for (Element entry : Jsoup.parse(document, "UTF-8", "", Parser.xmlParser()).select("entry")) {
      sum += length(entry, "id") + length(entry, "title") + length(entry, "summary");
      sum += length(entry, "published") + length(entry, "updated");
      sum += entry.select("author > name").eachText().size();
      sum += entry.select("category").eachAttr("term").size();
    }
    return sum;
  }

  static long jsoupPubmed(InputStream document) throws IOException {
    long sum = 0;
    for (Element article :
        Jsoup.parse(document, "UTF-8", "", Parser.xmlParser()).select("PubmedArticle")) {
      sum += length(article, "PMID") + length(article, "ArticleTitle") + length(article, "Title");
      sum += article.select("Abstract > AbstractText").eachText().size();
      for (Element author : article.select("AuthorList > Author")) {
        sum += length(author, "LastName") + length(author, "ForeName");
        sum += author.select("Affiliation").eachText().size();
      }
    }
    return sum;
  }

  private static int length(Element within, String name) {
    @Nullable Element found = within.selectFirst(name);
    return found == null ? 0 : found.text().length();
  }

  static Job.Each<InputStream> dom() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return document -> {
      NodeList articles =
          factory.newDocumentBuilder().parse(document).getElementsByTagName("PubmedArticle");
      long sum = 0;
      for (int i = 0; i < articles.getLength(); i++) {
        var article = (org.w3c.dom.Element) articles.item(i);
        for (String name : List.of("PMID", "ArticleTitle", "AbstractText", "LastName")) {
          NodeList found = article.getElementsByTagName(name);
          for (int j = 0; j < found.getLength(); j++) {
            sum += found.item(j).getTextContent().length();
          }
        }
      }
      return sum;
    };
  }
}
