package org.epitome.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon in bytes as it lies in memory, so that to read it is to copy it. An empty value is
 * written as none.
 */
final class LexiconForm {
  private LexiconForm() {}

  /** Writes a lexicon. */
  static byte[] of(Lexicon lexicon) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(lexicon.classes.length);
      for (int i = 0; i < lexicon.classes.length; i++) {
        out.writeBoolean(lexicon.caseCounts[i]);
        byte[] name = lexicon.classes[i].getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
      }
      out.writeInt(lexicon.size());
      write(lexicon.entryClasses, out);
      write(lexicon.index.earlier, out);
      writeTexts(lexicon, out);
      out.writeInt(lexicon.index.keys.length);
      write(lexicon.index.entries, out);
      write(lexicon.index.keys, out);
      write(lexicon.index.beginnings, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The bounds of all phrases and values, then their texts. */
  private static void writeTexts(Lexicon lexicon, DataOutputStream out) throws IOException {
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (int entry = 0; entry < lexicon.size(); entry++) {
      out.writeInt(texts.size());
      texts.writeBytes(lexicon.phrase(entry).getBytes(StandardCharsets.UTF_8));
      out.writeInt(texts.size());
      String value = lexicon.value(entry);
      texts.writeBytes((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
    }
    out.writeInt(texts.size());
    texts.writeTo(out);
  }

  private static void write(int[] ints, DataOutputStream out) throws IOException {
    for (int each : ints) {
      out.writeInt(each);
    }
  }

  private static void write(long[] longs, DataOutputStream out) throws IOException {
    for (long each : longs) {
      out.writeLong(each);
    }
  }

  /** Reads what {@link #of} has written. */
  static Lexicon read(byte[] bytes) {
    ByteBuffer form = ByteBuffer.wrap(bytes);
    String[] classes = new String[form.getInt()];
    boolean[] caseCounts = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      caseCounts[i] = form.get() != 0;
      byte[] name = new byte[form.getInt()];
      form.get(name);
      classes[i] = new String(name, StandardCharsets.UTF_8);
    }
    int size = form.getInt();
    int[] entryClasses = ints(form, size);
    int[] earlier = ints(form, size);
    int[] bounds = ints(form, 2 * size + 1);
    byte[] written = new byte[bounds[2 * size]];
    form.get(written);
    String[] phrases = new String[size];
    @Nullable String[] values = new String[size];
    for (int entry = 0; entry < size; entry++) {
      int begin = bounds[2 * entry];
      int middle = bounds[2 * entry + 1];
      int end = bounds[2 * entry + 2];
      phrases[entry] = new String(written, begin, middle - begin, StandardCharsets.UTF_8);
      if (middle < end) {
        values[entry] = new String(written, middle, end - middle, StandardCharsets.UTF_8);
      }
    }
    long[] keys = new long[form.getInt()];
    int[] entries = ints(form, keys.length);
    long[] beginnings = PhraseIndex.emptyBeginnings();
    form.asLongBuffer().get(keys).get(beginnings);
    PhraseIndex index = new PhraseIndex(keys, entries, earlier, beginnings);
    return new Lexicon(classes, caseCounts, phrases, values, entryClasses, index);
  }

  private static int[] ints(ByteBuffer form, int count) {
    int[] ints = new int[count];
    form.asIntBuffer().get(ints);
    form.position(form.position() + count * Integer.BYTES);
    return ints;
  }
}
