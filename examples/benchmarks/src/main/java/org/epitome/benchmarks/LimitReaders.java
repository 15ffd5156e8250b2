package org.epitome.benchmarks;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the fastest tokenisers take for the same input without doing anything with it. */
final class LimitReaders {
  private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < CLASSES.length; c++) {
      CLASSES[c] = (byte) (Character.isLetter(c) ? 1 : Character.isDigit(c) ? 2 : c <= ' ' ? 0 : 3);
    }
  }

  private LimitReaders() {}

  static long xmlEvents(InputStream document) throws XMLStreamException {
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.configureForSpeed();
    long events = 0;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(document, "UTF-8");
      while (xml.hasNext()) {
        events += xml.next();
      }
    } catch (XMLStreamException e) {
      events--; // some real documents are broken
    }
    return events;
  }

  static Job.Each<InputStream> jsonTokens() {
    JsonFactory factory = new JsonFactory();
    return document -> {
      long tokens = 0;
      try (JsonParser json = factory.createParser(ObjectReadContext.empty(), document)) {
        while (json.nextToken() != null) {
          tokens++;
        }
      } catch (JacksonException e) {
        tokens--; // some real documents are broken
      }
      return tokens;
    };
  }

  static long lines(InputStream document) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(document, StandardCharsets.UTF_8));
    long characters = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      characters += line.length();
    }
    return characters;
  }

  /** One pass over the characters with a table of their classes, counting runs. */
  static long classes(String text) {
    long runs = 0;
    byte before = 0;
    for (int i = 0; i < text.length(); i++) {
      byte now = CLASSES[text.charAt(i)];
      runs += now == before ? 0 : 1;
      before = now;
    }
    return runs;
  }
}
