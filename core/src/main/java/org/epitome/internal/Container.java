package org.epitome.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The documents in what a caller gives: one that stands alone, or the members of a zip archive, one
 * after the other. Known by the magic bytes, not by a name.
 */
public final class Container implements Closeable {
  private static final int LONGEST_NAME = 200;

  private final InputStream whole;
  private final @Nullable ZipInputStream archive;
  private boolean begun;
  private @Nullable String member;

  private Container(InputStream whole, @Nullable ZipInputStream archive) {
    this.whole = whole;
    this.archive = archive;
  }

  /** Looks what is in the input. */
  public static Container open(Document raw) throws IOException {
    byte[] magic = raw.readNBytes(4);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), raw);
    boolean isZip =
        magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
    return new Container(
        whole, isZip ? new ZipInputStream(whole, StandardCharsets.ISO_8859_1) : null);
  }

  /** Whether there may be more than one document. */
  public boolean isArchive() {
    return archive != null;
  }

  /**
   * The path within the archive of the document last given, without what a terminal would obey;
   * null unless there is one.
   */
  public @Nullable String member() {
    return member;
  }

  /** The next document, to be read before the one after it is asked for; null at the end. */
  public @Nullable InputStream next() throws IOException {
    if (archive == null) {
      InputStream only = begun ? null : whole;
      begun = true;
      return only;
    }
    member = null;
    for (ZipEntry entry = nextMember(archive); entry != null; entry = nextMember(archive)) {
      if (!entry.isDirectory() && !isHidden(entry.getName())) {
        begun = true;
        member = shown(entry.getName());
        return new Member(archive);
      }
    }
    if (!begun) {
      begun = true;
      throw new ZipException("the zip archive is broken, or no document is in it");
    }
    return null;
  }

  /** A name that is no UTF-8 although the archive says so is the JDK's IllegalArgumentException. */
  private static @Nullable ZipEntry nextMember(ZipInputStream archive) throws IOException {
    try {
      return archive.getNextEntry();
    } catch (IllegalArgumentException e) {
      ZipException broken = new ZipException("a name in the zip archive is no UTF-8");
      broken.initCause(e);
      throw broken;
    }
  }

  private static String shown(String path) {
    StringBuilder out = new StringBuilder(Math.min(path.length(), LONGEST_NAME) + 1);
    for (int i = 0; i < path.length() && i < LONGEST_NAME; i++) {
      char c = path.charAt(i);
      out.append(Character.isISOControl(c) ? '?' : c);
    }
    return path.length() > LONGEST_NAME ? out.append('…').toString() : out.toString();
  }

  /** What archivers add beside the documents ({@code __MACOSX/._feed.xml}). */
  private static boolean isHidden(String path) {
    return path.startsWith("__MACOSX/") || path.startsWith(".", path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() throws IOException {
    (archive == null ? whole : archive).close();
  }

  /** A member that its reader may close without closing the archive. */
  private static final class Member extends FilterInputStream {
    Member(InputStream archive) {
      super(archive);
    }

    @Override
    public void close() {
      // The archive goes on after this member.
    }
  }
}
