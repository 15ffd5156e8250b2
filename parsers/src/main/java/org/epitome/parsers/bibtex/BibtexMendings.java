package org.epitome.parsers.bibtex;

import java.util.ArrayList;
import java.util.List;
import org.epitome.Diagnostic;
import org.epitome.ReadContext;
import org.jspecify.annotations.Nullable;

/** What was mended in an entry, told when it is read, since it may be read again. */
final class BibtexMendings {
  /** How many problems of an entry are told. */
  private static final int MOST = 100;

  private final BibtexInput in;
  private final ReadContext context;
  private final List<Mended> mended = new ArrayList<>();

  private record Mended(int at, String problem) {}

  BibtexMendings(BibtexInput in, ReadContext context) {
    this.in = in;
    this.context = context;
  }

  void clear() {
    mended.clear();
  }

  /** Notes something that was mended at a place. */
  void add(int at, String problem) {
    if (mended.size() < MOST) {
      boolean isLast = mended.size() == MOST - 1;
      mended.add(new Mended(at, isLast ? problem + "; more is not reported" : problem));
    }
  }

  /** Notes something that stands before all others. */
  void addFirst(int at, String problem) {
    mended.add(0, new Mended(at, problem));
  }

  /** Warns of all of it, or refuses the entry if nothing may be mended. */
  void tell(BibtexEntry entry) {
    if (mended.isEmpty()) {
      return;
    }
    List<Mended> all = List.copyOf(mended);
    mended.clear();
    @Nullable String key = entry.key().isEmpty() ? null : entry.key();
    for (Mended one : all) {
      long line = in.lineAt(one.at);
      if (!context.isTolerant()) {
        throw context.invalidEntry(line, in.columnAt(one.at), key, one.problem);
      }
      context.warn(Diagnostic.Code.MENDED_MARKUP, line, key, one.problem);
    }
  }
}
