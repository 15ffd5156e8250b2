package org.epitome.parsers.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** A way in which documents are damaged; the same seed gives the same damage. */
enum Mutation {
  /** Some bytes are others. */
  FLIPPED {
    @Override
    byte[] damage(byte[] document, Random random) {
      byte[] result = document.clone();
      for (int i = random.nextInt(8); i >= 0; i--) {
        result[random.nextInt(result.length)] = (byte) random.nextInt();
      }
      return result;
    }
  },
  /** The end is missing. */
  CUT {
    @Override
    byte[] damage(byte[] document, Random random) {
      return Arrays.copyOf(document, random.nextInt(document.length));
    }
  },
  /** A piece is missing. */
  TORN {
    @Override
    byte[] damage(byte[] document, Random random) {
      int from = random.nextInt(document.length);
      int to = Math.min(document.length, from + 1 + random.nextInt(200));
      return joined(document, 0, from, document, to, document.length);
    }
  },
  /** A piece stands there twice. */
  DOUBLED {
    @Override
    byte[] damage(byte[] document, Random random) {
      int from = random.nextInt(document.length);
      int to = from + random.nextInt(document.length - from) + 1;
      return joined(document, 0, to, document, from, document.length);
    }
  },
  /** What stood before a place stands behind the rest. */
  REORDERED {
    @Override
    byte[] damage(byte[] document, Random random) {
      int at = random.nextInt(document.length);
      return joined(document, at, document.length, document, 0, at);
    }
  },
  /** Some marks of the format's own are missing. */
  UNMARKED {
    @Override
    byte[] damage(byte[] document, Random random) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (byte b : document) {
        boolean isMark = "<>/\"{}[],:=-\n".indexOf(b) >= 0;
        if (!isMark || random.nextInt(40) > 0) {
          out.write(b);
        }
      }
      return out.toByteArray();
    }
  },
  /** Some tags are missing, whole. */
  UNTAGGED {
    @Override
    byte[] damage(byte[] document, Random random) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      boolean dropping = false;
      for (byte b : document) {
        dropping |= b == '<' && random.nextInt(20) == 0;
        if (!dropping) {
          out.write(b);
        }
        dropping &= b != '>';
      }
      return out.toByteArray();
    }
  },
  /** The document is in another charset than it says. */
  RECODED {
    @Override
    byte[] damage(byte[] document, Random random) {
      String text = new String(document, StandardCharsets.UTF_8);
      Charset[] charsets = {
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        StandardCharsets.ISO_8859_1,
        Charset.forName("windows-1252"),
        Charset.forName("UTF-32")
      };
      return text.getBytes(charsets[random.nextInt(charsets.length)]);
    }
  };

  /** A damaged copy of a document that is not empty. */
  abstract byte[] damage(byte[] document, Random random);

  private static byte[] joined(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    byte[] result = new byte[aTo - aFrom + bTo - bFrom];
    System.arraycopy(a, aFrom, result, 0, aTo - aFrom);
    System.arraycopy(b, bFrom, result, aTo - aFrom, bTo - bFrom);
    return result;
  }
}
