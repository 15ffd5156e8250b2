package org.epitome.parsers.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.epitome.parsers.lines.WordCache;
import org.epitome.parsers.markup.PlainText;
import org.junit.jupiter.api.Test;

/**
 * Whether documents are read as Aalto reads them, a tokeniser that many use, and whether what it
 * refuses is refused. It takes some names and declarations that XML forbids.
 */
class XmlTokenizerTest {
  private static final String ROOT = "<root";
  private static final String[] ATTRIBUTES = {"a", "b", "p:a", "id", "xml:lang"};

  /** What documents are broken with. */
  private static final String[] PIECES = {
    "<",
    ">",
    "&",
    ";",
    "/",
    "\"",
    "'",
    "=",
    "!",
    "-",
    "--",
    "]]>",
    "?",
    ":",
    " ",
    "\n",
    "#",
    "x",
    "\u0001",
    "\uffff",
    "é",
    "1",
    "<!--",
    "-->",
    "<![CDATA[",
    "</a>",
    "<a>",
    "&amp;",
    "&#0;",
    "&#xg;",
    "<?pi x?>",
    "<?xml?>",
    "<!DOCTYPE a>",
    " a='1'",
    " xmlns:q=''",
    " xmlns='u'",
    "q:",
    "&nbsp;",
    "&#X41;"
  };

  private final Random random = new Random(11);

  private static String afterwards(PlainText text) {
    String read = text.toString();
    text.clear();
    return read;
  }

  private static void flush(PlainText text, List<String> tokens) {
    if (text.length() > 0) {
      tokens.add("text " + afterwards(text));
    }
    text.clear();
  }

  /** What our own tells of a document, "failed" last if it is refused. */
  private static List<String> ours(InputStream document) throws IOException {
    List<String> tokens = new ArrayList<>();
    PlainText text = new PlainText();
    XmlSource source = new XmlSource(document, 10_000_000);
    XmlTokenizer tokenizer = new XmlTokenizer(source, new WordCache());
    try {
      if (!source.toRootElement() || !source.isAtTag()) {
        return List.of("failed");
      }
      tokenizer.begin(0);
      do {
        switch (tokenizer.next()) {
          case START -> {
            flush(text, tokens);
            StringBuilder tag = new StringBuilder("start ").append(name(tokenizer));
            for (String attribute : ATTRIBUTES) {
              String local = attribute.substring(attribute.indexOf(':') + 1);
              tag.append(' ').append(tokenizer.attribute(local));
            }
            tokens.add(tag.toString());
          }
          case END -> {
            flush(text, tokens);
            tokens.add("end " + name(tokenizer));
          }
          case TEXT -> tokenizer.text(text);
          case SECTION -> text.append(tokenizer.section());
          case OTHER -> {}
        }
      } while (tokenizer.depth() > 0);
    } catch (XmlFailure e) {
      tokens.add("failed");
    }
    return tokens;
  }

  private static String name(XmlTokenizer tokenizer) {
    return "{" + tokenizer.namespace() + "}" + tokenizer.name();
  }

  private static List<String> aaltos(String document) {
    List<String> tokens = new ArrayList<>();
    PlainText text = new PlainText();
    int depth = 0;
    try {
      XMLStreamReader reader =
          new InputFactoryImpl()
              .createXMLStreamReader(
                  new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "UTF-8");
      do {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            flush(text, tokens);
            depth++;
            StringBuilder tag = new StringBuilder("start ").append(nameOf(reader));
            for (String attribute : ATTRIBUTES) {
              String local = attribute.substring(attribute.indexOf(':') + 1);
              tag.append(' ').append(attribute(reader, local));
            }
            tokens.add(tag.toString());
          }
          case XMLStreamConstants.END_ELEMENT -> {
            flush(text, tokens);
            depth--;
            tokens.add("end " + nameOf(reader));
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(reader.getText());
          case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("undeclared");
          default -> {}
        }
      } while (depth > 0);
    } catch (XMLStreamException | RuntimeException e) { // the latter for "<xmlns:x>", or in texts
      tokens.add("failed");
    }
    return tokens;
  }

  private static String nameOf(XMLStreamReader reader) {
    String prefix = reader.getPrefix();
    String uri = reader.getNamespaceURI();
    return "{"
        + (uri == null ? "" : uri.replace('\n', ' ').replace('\t', ' ').strip())
        + "}"
        + (prefix == null || prefix.isEmpty() ? "" : prefix + ":")
        + reader.getLocalName();
  }

  private static String attribute(XMLStreamReader reader, String local) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(local)) {
        String value = reader.getAttributeValue(i).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** Gives at most some bytes at a time. */
  private static InputStream drops(String document, int most) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, most));
      }
    };
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private void element(StringBuilder out, int depth) {
    String name = pick("a", "b", "p:c", "entry", "a-very.long_name1", "\u00e9l\u00e9ment", "d");
    out.append('<').append(name);
    for (String attribute : ATTRIBUTES) {
      if (random.nextInt(4) == 0) {
        String quote = pick("'", "\"");
        out.append(pick(" ", "\n ", "\t")).append(attribute).append(pick("=", " = ")).append(quote);
        for (int i = random.nextInt(3); i > 0; i--) {
          out.append(
              pick(
                  "v",
                  "a value of more than eight bytes",
                  "&lt;&#233;",
                  " \n",
                  ">",
                  "é\ud835\udd17"));
        }
        out.append(quote);
      }
    }
    if (random.nextInt(5) == 0) {
      out.append(" xmlns:p='other'");
    }
    out.append(pick("", "", " "));
    if (random.nextInt(6) == 0) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (int i = random.nextInt(4); i > 0; i--) {
      switch (random.nextInt(depth > 4 ? 6 : 9)) {
        case 0 -> out.append(pick("Text", "some words & more".replace("&", "&amp;"), "]] >", "5"));
        case 1 -> out.append('\n').append(" ".repeat(random.nextInt(10)));
        case 2 -> out.append(pick("\r\n", "  ", "&#x1D517;", "é€\ud835\udd17", "''--``\\"));
        case 3 -> out.append("<!-- ").append(pick("x", "- <a> &", "é")).append("-->");
        case 4 -> out.append("<![CDATA[").append(pick("<a>&b;", "]]", "")).append("]]>");
        case 5 -> out.append("<?pi ").append(pick("?", "x='<'", "")).append("?>");
        default -> element(out, depth + 1);
      }
    }
    out.append("</").append(name).append(pick("", "", " ")).append('>');
  }

  private String document() {
    StringBuilder out = new StringBuilder(ROOT + " xmlns='default' xmlns:p=\"one\">");
    element(out, 0);
    element(out, 0);
    return out.append("</root>").toString();
  }

  /** Breaks a document behind the name of its root: what stands before is no tokeniser's. */
  private String broken(String document) {
    StringBuilder out = new StringBuilder(document);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = ROOT.length() + random.nextInt(out.length() - ROOT.length());
      switch (random.nextInt(3)) {
        case 0 -> out.insert(at, pick(PIECES));
        case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
        default -> out.replace(at, at + 1, pick(PIECES));
      }
    }
    return out.toString();
  }

  @Test
  void readsWholeDocumentsAsAaltoDoes() throws IOException {
    for (int i = 0; i < 5_000; i++) {
      String document = document();
      assertThat(ours(drops(document, 10_000))).as(document).isEqualTo(aaltos(document));
    }
  }

  @Test
  void refusesTheEndOfASectionInATextThatComesInPieces() throws IOException {
    assertThat(ours(drops("<root>a]]>b</root>", 8))).endsWith("failed");
    assertThat(ours(drops("<root>a]]]]b</root>", 1))).doesNotContain("failed");
  }

  @Test
  void readsTheSameHoweverFewBytesComeAtATime() throws IOException {
    for (int i = 0; i < 4_000; i++) {
      String document = i % 2 == 0 ? document() : broken(document());
      assertThat(ours(drops(document, 1 + i % 7)))
          .as(document)
          .isEqualTo(ours(drops(document, 10_000)));
    }
  }

  @Test
  void readsNoBrokenDocumentThatAaltoRefuses() throws IOException {
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      String document = broken(document());
      List<String> tokens = ours(drops(document, 10_000));
      if (tokens.contains("failed")) {
        refused++;
      } else {
        assertThat(tokens).as(document).isEqualTo(aaltos(document));
      }
    }
    assertThat(refused).isBetween(5_000, 19_000);
  }
}
