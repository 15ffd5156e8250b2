package org.epitome.spark;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import scala.Tuple2;

/** The lines of a split, as Hadoop reads them (offset and line), as a document. */
final class LinesInput extends InputStream {
  private final Iterator<Tuple2<LongWritable, Text>> lines;
  private byte[] line = new byte[0]; // the bytes of a Text, which may be longer than its text
  private int position;
  private int end = -1; // the line's end stands at end, its '\n' is one more

  LinesInput(Iterator<Tuple2<LongWritable, Text>> lines) {
    this.lines = lines;
  }

  @Override
  public int read() {
    if (position > end && !advance()) {
      return -1;
    }
    int b = position == end ? '\n' : line[position] & 0xff;
    position++;
    return b;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    int done = 0;
    while (done < length && (position <= end || advance())) {
      if (position == end) {
        into[offset + done++] = '\n';
        position++;
      } else {
        int count = Math.min(length - done, end - position);
        System.arraycopy(line, position, into, offset + done, count);
        done += count;
        position += count;
      }
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  private boolean advance() {
    if (!lines.hasNext()) {
      return false;
    }
    Text next = lines.next()._2();
    line = next.getBytes();
    end = next.getLength();
    position = 0;
    return true;
  }
}
