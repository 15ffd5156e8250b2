package org.epitome.parsers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.epitome.parsers.json.JsonText.Space;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

class JsonTokensTest {
  private static final JsonFactory JACKSON =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CHARSET_DETECTION).build();
  private static final String[] SPACES = {"", "", "", " ", "\n", "\r\n  ", "\t"};
  private static final String[] SCALARS = {
    "null", "true", "false", "0", "-1", "12", "3.25", "-0.5e-3", "1E9", "1234567890123456789012"
  };
  private static final String[] TEXTS = {
    "", "kite", "a  b", "\\n", "\\\"", "\\\\", "\\u00e9", "é", "日本", "🪁", "flying kites in a row"
  };
  private static final String[] MISTAKES = {
    "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", "t", "\n", "\0", "\u00e9", "nul"
  };

  private final Random random = new Random(20_242);

  private String any(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String text() {
    return '"' + any(TEXTS) + any(TEXTS) + '"';
  }

  private void value(int depth, StringBuilder json) {
    int kind = depth == 0 ? 2 + random.nextInt(2) : random.nextInt(4);
    json.append(any(SPACES));
    if (kind < 2) {
      json.append(kind == 0 ? "{" : "[");
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        json.append(i == 0 ? "" : ",").append(any(SPACES));
        if (kind == 0) {
          json.append(text()).append(any(SPACES)).append(':');
        }
        value(depth - 1, json);
      }
      json.append(any(SPACES)).append(kind == 0 ? "}" : "]");
    } else {
      json.append(kind == 2 ? any(SCALARS) : text());
    }
    json.append(any(SPACES));
  }

  private static String told(JacksonException e, long offset) {
    String message = e.getOriginalMessage();
    int place = message.indexOf(" (for ");
    return (place < 0 ? message : message.substring(0, place)) + " at " + offset;
  }

  /** Some objects and arrays, whose content is passed over. */
  private static boolean isPassed(JsonToken token, long offset) {
    return token.isStructStart() && offset % 3 == 1;
  }

  private static List<String> byJackson(byte[] document) {
    List<String> told = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), document)) {
      String name = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          name = parser.currentName() + " = ";
        } else {
          String text = token.isScalarValue() ? parser.getString() : "";
          long offset = parser.currentTokenLocation().getByteOffset();
          told.add(name + token + text + " at " + offset);
          name = "";
          if (isPassed(token, offset)) {
            parser.skipChildren();
          }
        }
      }
    } catch (JacksonException e) {
      told.add(told(e, e.getLocation().getByteOffset()));
    }
    return told;
  }

  /** Reads with pieces of the document that come one by one, settling now and then. */
  private List<String> byTokens(byte[] document) {
    int piece = 1 + random.nextInt(20);
    JsonInput input =
        new JsonInput(
            new ByteArrayInputStream(document) {
              @Override
              public synchronized int read(byte[] into, int start, int length) {
                return super.read(into, start, Math.min(length, piece));
              }
            },
            false,
            1_000_000);
    JsonTokens tokens = new JsonTokens(input, JACKSON);
    List<String> told = new ArrayList<>();
    try {
      Deque<JsonToken> open = new ArrayDeque<>();
      for (JsonToken token = tokens.next(); token != null; token = tokens.next()) {
        boolean isField = open.peek() == JsonToken.START_OBJECT && !token.isStructEnd();
        String name = isField ? tokens.name() + " = " : "";
        told.add(name + token + text(token, tokens) + " at " + tokens.offset());
        if (isPassed(token, tokens.offset())) {
          tokens.pass();
        } else if (token.isStructStart()) {
          open.push(token);
        } else if (token.isStructEnd()) {
          open.pop();
        }
        if (random.nextInt(4) == 0) {
          tokens.settle();
        }
      }
    } catch (JacksonException e) {
      told.add(told(e, tokens.offset(e.getLocation().getByteOffset())));
    }
    return told;
  }

  private static String text(JsonToken token, JsonTokens tokens) {
    if (token == JsonToken.VALUE_STRING) {
      return tokens.string(Space.KEPT);
    }
    return token.isScalarValue() ? tokens.printed() : "";
  }

  private void assertSameTokens(String json) {
    byte[] document = json.getBytes(StandardCharsets.UTF_8);
    assertThat(byTokens(document)).as(json).isEqualTo(byJackson(document));
  }

  @Test
  void aDocumentHasTheTokensThatJacksonFinds() {
    for (int i = 0; i < 2_000; i++) {
      StringBuilder json = new StringBuilder();
      value(4, json);
      assertSameTokens(json.toString());
    }
  }

  @Test
  void aBrokenDocumentHasTheTokensAndTheErrorThatJacksonFinds() {
    for (int i = 0; i < 2_000; i++) {
      StringBuilder json = new StringBuilder("[");
      value(4, json);
      json.append(']');
      int place = random.nextInt(json.length());
      int end = Math.min(json.length(), place + random.nextInt(2));
      json.replace(place, end, random.nextInt(8) == 0 ? "" : any(MISTAKES));
      assertSameTokens(json.toString());
    }
  }
}
