package org.epitome.parsers.bibtex;

import java.io.IOException;
import org.epitome.parsers.bibtex.BibtexValues.Braces;
import org.jspecify.annotations.Nullable;

/** Reads the inside of an entry: its key and its fields, of which only known ones are kept. */
final class BibtexBody {
  private final BibtexInput in;
  private final BibtexLookahead lookahead;
  private final BibtexValues values;
  private final BibtexMendings mendings;
  private BibtexEntry entry = new BibtexEntry();
  private byte closer = '}';
  private int end;

  BibtexBody(
      BibtexInput in, BibtexLookahead lookahead, BibtexValues values, BibtexMendings mendings) {
    this.in = in;
    this.lookahead = lookahead;
    this.values = values;
    this.mendings = mendings;
  }

  /** The place behind the entry that was read. */
  int end() {
    return end;
  }

  /**
   * Reads an entry. If its braces do not close, it is read again without those behind a backslash
   * (BibTeX counts them, but who writes one alone does not), then with values that end before the
   * next line {@code name = ...}; what gives more fields is taken.
   *
   * @param into has its type and line
   * @param at where the entry begins
   * @param open where its delimiter stands
   */
  void read(BibtexEntry into, int at, int open) throws IOException {
    entry = into;
    if (isClosed(at, open, Braces.BALANCED) || in.isCut()) {
      return;
    }
    int fields = entry.size();
    if (isClosed(at, open, Braces.ESCAPED)) {
      return;
    }
    boolean isClosed = isClosed(at, open, Braces.BROKEN);
    boolean isBroken = entry.size() >= fields;
    if (!isBroken) {
      isClosed = isClosed(at, open, Braces.BALANCED);
    }
    if (!isClosed || isBroken) {
      mendings.addFirst(open, "braces or quotes of the entry are not closed");
    }
  }

  /** Reads an entry from its beginning; false if its end was not found. */
  private boolean isClosed(int at, int open, Braces braces) throws IOException {
    in.begin(at);
    entry.clear();
    mendings.clear();
    closer = (byte) (in.at(open) == '{' ? '}' : ')');
    values.begin(closer, braces);
    boolean isKeyed = false;
    int i = open + 1;
    while (true) {
      i = in.afterSpace(i);
      int start = i;
      int b = in.at(i);
      while (!isItemEnd(b, i == start)) {
        if (b == '@' && lookahead.isEntryStart(i)) {
          b = -1;
        } else {
          b = in.at(++i);
        }
      }
      switch (b) {
        case -1 -> {
          end = i;
          return false;
        }
        case ',' -> {
          if (!isKeyed) {
            entry.key(in.text(start, i));
            isKeyed = true;
          }
          i++;
        }
        case '}', ')' -> {
          if (!isKeyed) {
            entry.key(in.text(start, i));
            isKeyed = true;
          }
          i++;
          int more = afterEarlyEnd(i);
          if (more < 0) {
            end = i;
            return true;
          }
          mendings.add(i - 1, "a brace too many");
          i = more;
        }
        default -> {
          int name = nameStart(start, i);
          if (!isKeyed && (b != '=' || isPartOfKey(start, name, i))) {
            i++;
            i = restOfKey(start, i);
            isKeyed = true;
          } else {
            i = field(start, name, i, isKeyed);
            isKeyed = true;
            if (i < 0) {
              return false;
            }
          }
        }
      }
    }
  }

  private boolean isItemEnd(int b, boolean isFirst) {
    return switch (b) {
      case -1, ',', '=', '}', '{', '"' -> true;
      case ')' -> closer == ')' || isFirst;
      default -> false;
    };
  }

  /** Where the word begins that ends before a place. */
  private int nameStart(int from, int to) {
    byte[] bytes = in.bytes();
    int i = to;
    while (i > from && bytes[i - 1] >= 0 && bytes[i - 1] <= ' ') {
      i--;
    }
    while (i > from && BibtexLookahead.isNameByte(bytes[i - 1] & 0xff)) {
      i--;
    }
    return i;
  }

  /** {@code key=1,}: an equals sign that follows no field name. */
  private boolean isPartOfKey(int start, int name, int equals) throws IOException {
    int after = in.at(equals + 1);
    return name == start
        && Field.named(in.bytes(), name, equals) == null
        && after > ' '
        && after != '{'
        && after != '"';
  }

  private int restOfKey(int start, int from) throws IOException {
    int i = from;
    int b = in.at(i);
    while (b >= 0 && b != ',' && b != '\n' && b != '\r') {
      b = in.at(++i);
    }
    entry.key(in.text(start, i));
    return b == ',' ? i + 1 : i;
  }

  /** Reads a field; the place behind it, or -1 if its value is not closed. */
  private int field(int start, int name, int at, boolean isKeyed) throws IOException {
    int nameEnd = at;
    byte[] bytes = in.bytes();
    while (nameEnd > name && bytes[nameEnd - 1] >= 0 && bytes[nameEnd - 1] <= ' ') {
      nameEnd--;
    }
    boolean hasEquals = bytes[at] == '=';
    if (name > start) {
      String before = in.text(start, name);
      if (!isKeyed) {
        entry.key(before);
      }
      mendings.add(name, "no comma before " + in.text(name, nameEnd));
    }
    if (!hasEquals) {
      mendings.add(at, "no equals sign after " + in.text(name, nameEnd));
    }
    @Nullable Field field = Field.named(in.bytes(), name, nameEnd);
    if (!values.read(hasEquals ? at + 1 : at, field)) {
      end = values.end();
      return -1;
    }
    if (field != null) {
      entry.put(field, values.value());
    }
    return values.end();
  }

  /**
   * After a closing brace: if a comma and a field follow, that brace was one too many.
   *
   * @return where the entry goes on, or -1
   */
  private int afterEarlyEnd(int from) throws IOException {
    int i = in.afterSpace(from);
    if (in.at(i) != ',') {
      return -1;
    }
    int name = in.afterSpace(i + 1);
    return lookahead.isField(name) ? i + 1 : -1;
  }
}
