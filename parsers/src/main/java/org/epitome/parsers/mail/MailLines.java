package org.epitome.parsers.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.epitome.parsers.fields.AnyCase;
import org.epitome.parsers.lines.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of mails: those of the headers, then those of the bodies with quoted-printable and
 * base64 undone, all parts of a multipart one after the other (a part in HTML is passed over). What
 * is no mail at all comes through as it is. Quoting ({@code > }) is left to the caller. Sources:
 * RFC 2045, 2046 and 5322.
 *
 * <p>Numbers of lines are those of the document. A stream: at most one encoded line and what it
 * holds are kept. What a line has beyond the longest one allowed is dropped, also where it is
 * encoded in many.
 */
public final class MailLines {
  private static final int MOST_BOUNDARIES = 20;

  /** How long a header may become by the lines that continue it; none that is read is longer. */
  private static final int LONGEST_HEADER = 10_000;

  private final LineReader lines;
  private final int longest;
  private final Deque<String> decoded = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<String> boundaries = new ArrayList<>();
  private TransferEncoding encoding = TransferEncoding.IDENTITY;
  private @Nullable String charset;
  private boolean inHeaders;
  private boolean outermost = true; // of the headers, which the caller gets to see
  private boolean html;
  private boolean forwards; // the body is a mail itself
  private boolean begun;
  private boolean afterBlank = true;
  private int held; // bits of base64 that do not make a byte yet
  private int bits;
  private final StringBuilder header = new StringBuilder();
  private String text = "";
  private long number;
  private boolean pushedBack;

  /**
   * The lines of a document.
   *
   * @param input UTF-8 without byte order mark
   * @param longest how many bytes of a line are kept at most
   */
  public MailLines(InputStream input, int longest) {
    this.lines = new LineReader(input, longest);
    this.longest = longest;
  }

  /** The current line. */
  public String text() {
    return text;
  }

  /** Its number in the document. */
  public long number() {
    return number;
  }

  /** Lets the next call of {@link #next} give the current line again. */
  public void pushBack() {
    pushedBack = true;
  }

  /** Goes to the next line; false at the end. */
  public boolean next() throws IOException {
    if (pushedBack) {
      pushedBack = false;
      return true;
    }
    while (decoded.isEmpty()) {
      if (!lines.next()) {
        endPart();
        if (decoded.isEmpty()) {
          return false;
        }
        break;
      }
      number = lines.number();
      accept(lines.text());
    }
    text = decoded.removeFirst();
    return true;
  }

  private void accept(String line) {
    if (!begun) {
      begun = !line.isBlank();
      inHeaders = begun && (headerName(line) != null || line.startsWith("From "));
    }
    if (boundary(line)) {
      return;
    }
    if (afterBlank && isSeparator(line)) {
      begin();
    }
    afterBlank = line.isBlank();
    if (inHeaders) {
      header(line);
    } else if (!html) {
      body(line);
    }
  }

  /**
   * The line before a mail in a mailbox: {@code From jane@example.org Thu Mar 16 00:46:22 2023}.
   */
  private static boolean isSeparator(String line) {
    String end = line.stripTrailing();
    int year = end.length() - 4;
    return end.startsWith("From ")
        && year > 5
        && end.indexOf(':') > 0
        && end.charAt(year - 1) == ' '
        && end.substring(year).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Begins another mail. */
  private void begin() {
    endPart();
    encoding = TransferEncoding.IDENTITY;
    charset = null;
    html = false;
    boundaries.clear();
    inHeaders = true;
    outermost = true;
  }

  // ---- headers

  private void header(String line) {
    if (line.isBlank()) {
      headerEnds();
      inHeaders = forwards;
      outermost = forwards;
      forwards = false;
      decoded.add("");
      return;
    }
    if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
      if (header.length() <= LONGEST_HEADER) {
        header.append(' ').append(line.strip());
      }
    } else {
      headerEnds();
      header.append(line);
      if (headerName(line) == null && !line.startsWith("From ")) {
        inHeaders = false; // no mail after all
        outermost = false;
      }
    }
    if (outermost || !inHeaders) {
      decoded.add(line);
    }
  }

  private void headerEnds() {
    String whole = header.toString();
    String name = headerName(whole);
    String value = name == null ? "" : whole.substring(name.length() + 1).strip();
    if ("content-transfer-encoding".equals(name)) {
      encoding = TransferEncoding.named(value);
    } else if ("content-type".equals(name)) {
      String type = value.toLowerCase(Locale.ROOT);
      html = type.startsWith("text/html");
      forwards = type.startsWith("message/rfc822");
      charset = parameter(value, "charset=");
      String boundary = parameter(value, "boundary=");
      if (type.startsWith("multipart/")
          && boundary != null
          && boundaries.size() < MOST_BOUNDARIES) {
        boundaries.add("--" + boundary);
      }
    }
    header.setLength(0);
  }

  /** The name of a header in lower case; null if the line does not begin one. */
  private static @Nullable String headerName(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > 60) {
      return null;
    }
    for (int i = 0; i < colon; i++) {
      char c = line.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return null;
      }
    }
    return line.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String parameter(String value, String name) {
    int at = AnyCase.indexOf(value, name);
    if (at < 0) {
      return null;
    }
    String rest = value.substring(at + name.length());
    boolean quoted = rest.startsWith("\"");
    int end = quoted ? rest.indexOf('"', 1) : rest.indexOf(';');
    String found = rest.substring(quoted ? 1 : 0, end < 0 ? rest.length() : end).strip();
    return found.isEmpty() ? null : found;
  }

  /** Whether a line parts two parts of a mail; the headers of the next one follow. */
  private boolean boundary(String line) {
    if (!line.startsWith("--") || boundaries.isEmpty()) {
      return false;
    }
    for (String each : boundaries) {
      boolean last = line.stripTrailing().equals(each + "--");
      if (last || line.stripTrailing().equals(each)) {
        endPart();
        encoding = TransferEncoding.IDENTITY;
        charset = null;
        html = false;
        inHeaders = !last;
        outermost = false;
        return true;
      }
    }
    return false;
  }

  // ---- bodies

  private void body(String line) {
    switch (encoding) {
      case IDENTITY -> decoded.add(line);
      case QUOTED_PRINTABLE -> {
        if (bytes.size() <= longest) {
          TransferEncoding.quotedPrintable(line, bytes);
        }
        if (!TransferEncoding.goesOn(line)) {
          endLine();
        }
      }
      case BASE64 -> base64(line);
    }
  }

  /** Decodes a line of base64 and gives the lines that end in it. */
  private void base64(String line) {
    for (int i = 0; i < line.length(); i++) {
      int value = digit(line.charAt(i));
      if (value >= 0) {
        held = (held << 6 | value) & 0xffff;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          decodedByte(held >> bits & 0xff);
        }
      }
    }
  }

  private void decodedByte(int b) {
    if (b == '\n') {
      endLine();
    } else if (b != '\r' && bytes.size() <= longest) {
      bytes.write(b);
    }
  }

  private static int digit(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  private void endLine() {
    decoded.add(TransferEncoding.decode(bytes.toByteArray(), charset));
    bytes.reset();
  }

  /** Gives what is left of a line at the end of a part or of the document. */
  private void endPart() {
    if (bytes.size() > 0) {
      endLine();
    }
    held = 0;
    bits = 0;
  }
}
