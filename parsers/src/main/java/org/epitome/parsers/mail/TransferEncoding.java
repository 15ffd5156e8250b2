package org.epitome.parsers.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.epitome.parsers.fields.AnyCase;
import org.jspecify.annotations.Nullable;

/** How a part of a mail wraps its bytes in lines (RFC 2045, section 6). */
enum TransferEncoding {
  /** Not at all. */
  IDENTITY,
  QUOTED_PRINTABLE,
  BASE64;

  /** The encoding of a header's value; what is unknown is taken as none. */
  static TransferEncoding named(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "quoted-printable" -> QUOTED_PRINTABLE;
      case "base64" -> BASE64;
      default -> IDENTITY;
    };
  }

  /** Whether a line of quoted-printable goes on with the next one. */
  static boolean goesOn(String line) {
    int end = afterText(line);
    return end > 0 && line.charAt(end - 1) == '=';
  }

  /** Where the white space begins that mail puts behind a line. */
  private static int afterText(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return end;
  }

  /** Decodes one line of quoted-printable; what is not well encoded stays. */
  static void quotedPrintable(String line, ByteArrayOutputStream into) {
    int end = afterText(line) - (goesOn(line) ? 1 : 0);
    int i = 0;
    while (i < end) {
      char c = line.charAt(i);
      int high = c == '=' && i + 2 < end + 1 ? digit(line, i + 1, end) : -1;
      int low = high < 0 ? -1 : digit(line, i + 2, end);
      if (low >= 0) {
        into.write(high * 16 + low);
        i += 3;
      } else {
        int point = line.codePointAt(i);
        into.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
  }

  private static int digit(String line, int at, int end) {
    return at < end ? Character.digit(line.charAt(at), 16) : -1;
  }

  /** Bytes as text: in the charset that is named, if they fit it, else UTF-8 or Windows-1252. */
  static String decode(byte[] bytes, @Nullable String charset) {
    String text = tryDecode(bytes, StandardCharsets.UTF_8);
    if (text != null) {
      return text;
    }
    Charset named = charset(charset);
    return new String(bytes, named == null ? Charset.forName("windows-1252") : named);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null || AnyCase.startsWith(name, "utf") ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable String tryDecode(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
