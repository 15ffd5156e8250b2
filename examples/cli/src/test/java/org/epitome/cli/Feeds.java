package org.epitome.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Makes feeds of invented papers, and what they come in. */
final class Feeds {
  private Feeds() {}

  /** An answer of the arXiv API with the entries of the given numbers. */
  static String atom(int from, int to) {
    StringBuilder out = new StringBuilder(atomHead());
    for (int i = from; i <= to; i++) {
      out.append(atomEntry(i, "Sparse Kites " + i));
    }
    return out.append("</feed>\n").toString();
  }

  static String atomHead() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>arXiv Query: all:kites</title>
          <id>http://arxiv.org/api/kites</id>
          <updated>2024-03-14T00:00:00-04:00</updated>
        """;
  }

  /** One entry, on nine lines. */
  static String atomEntry(int number, String title) {
    return """
          <entry>
            <id>http://arxiv.org/abs/2403.%05dv1</id>
            <updated>2024-03-14T17:59:59Z</updated>
            <published>2024-03-14T17:59:59Z</published>
            <title>%s</title>
            <summary>We fly kites.</summary>
            <author><name>Jane Doe</name></author>
            <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
          </entry>
        """
        .formatted(number, title);
  }

  /** Lines of arXiv's bulk metadata with the papers of the given numbers. */
  static String snapshot(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i <= to; i++) {
      out.append(
          """
          {"id":"2403.%05d","title":"Sparse Kites %d","categories":"cs.CL",\
          "abstract":"  We fly kites.\\n","update_date":"2024-03-15",\
          "versions":[{"version":"v1","created":"Thu, 14 Mar 2024 17:59:59 GMT"}],\
          "authors_parsed":[["Doe","Jane",""]]}
          """
              .formatted(i, i));
    }
    return out.toString();
  }

  static String file(Path folder, String name, String text) throws IOException {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static String file(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  /** A document, compressed. */
  static byte[] gzip(String document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(document.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
