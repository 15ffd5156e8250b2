package org.epitome.parsers.bibtex;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.Diagnostic;
import org.epitome.ReadContext;
import org.epitome.parsers.lines.ByteRuns;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries and their fields in BibTeX, in one pass over the bytes; only known fields become
 * strings. What people and programs write that BibTeX would refuse is mended.
 */
final class BibtexScanner {
  /** How far a parent is looked for behind its parts. */
  private static final int WINDOW = 1 << 20;

  /** How many problems of an entry are told. */
  private static final int MOST_MENDED = 100;

  private static final int LONGEST_KEY = 300;
  private static final int LONGEST_NAME = 60;

  private static final Set<String> PARENT_TYPES =
      Set.of(
          "book",
          "collection",
          "mvbook",
          "mvcollection",
          "mvproceedings",
          "mvreference",
          "periodical",
          "proceedings",
          "reference",
          "xdata");

  private static final boolean[] NAME_BYTES = new boolean[256];

  static {
    for (int b = ' ' + 1; b < NAME_BYTES.length; b++) {
      NAME_BYTES[b] = ",={}()\"#%@".indexOf(b) < 0;
    }
  }

  private final BibtexInput in;
  private final ReadContext context;
  private final BibtexMacros macros;
  private final BibtexParents parents;
  private final List<Mended> mended = new ArrayList<>();
  private int position;
  private int ahead; // up to here parents have been looked for
  private boolean isCommentLine; // nothing but a percent sign on this line until now
  private boolean isLineBegun;
  private boolean isLost; // inside of something that has no end: only a line @name{key, begins anew
  private boolean hasOpenGroups; // a group was never closed, so from now on an entry ends them
  private boolean
      isQuiet; // looking ahead: lines are not counted, what is mended will be told later
  private boolean hasEscapes; // a backslash takes away the meaning of a brace in this entry
  private boolean isBroken; // braces of this entry do not close
  private byte closer = '}';
  private BibtexEntry entry = new BibtexEntry();

  BibtexScanner(InputStream input, ReadContext context) {
    this.in = new BibtexInput(input, context.limits().entryBytes());
    this.context = context;
    this.macros = new BibtexMacros(context.limits().textLength());
    this.parents = new BibtexParents(context.limits().textLength());
  }

  /** Reads the next entry; false at the end of the document. */
  boolean next(BibtexEntry into) throws IOException {
    entry = into;
    while (seek()) {
      int at = position;
      int open = opening(at);
      if (open < 0) {
        position = at + 1;
        continue;
      }
      String type = in.lower(in.afterSpace(at + 1), in.afterLetters(in.afterSpace(at + 1)));
      begin(into, type, at);
      switch (type) {
        case "comment", "preamble", "set", "control" -> {
          pass(open);
          tellMended();
        }
        case "string" -> {
          macro(open);
          tellMended();
        }
        default -> {
          entry(type, at, open);
          if (in.isCut()) {
            throw tooLong();
          }
          tellMended();
          remember(into);
          if (!into.isData()) {
            inherit(into);
            return true;
          }
        }
      }
    }
    return false;
  }

  private void begin(BibtexEntry into, String type, int at) {
    in.begin(at);
    into.begin(type, isQuiet ? 0 : in.lineAt(at));
    hasEscapes = false;
    isBroken = false;
    isLost = false;
    mended.clear();
  }

  private RuntimeException tooLong() {
    isLost = true;
    return context.invalidEntry(
        entry.line(),
        0,
        entry.key().isEmpty() ? null : entry.key(),
        "entry is longer than " + context.limits().entryBytes() + " bytes, the limit");
  }

  // ---- between entries

  /** Goes to the next at sign that may begin an entry. */
  private boolean seek() throws IOException {
    int shift = in.release(position);
    position -= shift;
    ahead -= shift;
    while (true) {
      in.begin(position);
      if (!in.has(position)) {
        return false;
      }
      byte[] bytes = in.bytes();
      for (int stop = in.stop(); position < stop; position++) {
        byte b = bytes[position];
        if (b == '@' && !isCommentLine && (!isLost || isEntryStart(position))) {
          isLineBegun = true;
          return true;
        }
        if (b == '\n' || b == '\r') {
          isLineBegun = false;
          isCommentLine = false;
        } else if (b != ' ' && b != '\t') {
          isCommentLine = b == '%' && !isLineBegun;
          isLineBegun = !isCommentLine;
        }
      }
      shift = in.release(position);
      position -= shift;
      ahead -= shift;
    }
  }

  /** Where the delimiter of an entry stands that begins with this at sign, or -1. */
  private int opening(int at) throws IOException {
    in.begin(at);
    int name = in.afterSpace(at + 1);
    int end = in.afterLetters(name);
    if (end == name) {
      return -1;
    }
    int open = in.afterSpace(end);
    int b = in.at(open);
    return b == '{' || b == '(' ? open : -1;
  }

  /**
   * Whether a new entry surely begins here, even inside of another: at the start of a line stands
   * an at sign, a name and an opening brace, with a key and a comma or nothing more on the line.
   */
  private boolean isEntryStart(int at) throws IOException {
    if (!in.isLineStart(at)) {
      return false;
    }
    int end = in.afterLetters(at + 1);
    int open = end;
    while (in.at(open) == ' ') {
      open++;
    }
    int b = in.at(open);
    if (end - at < 3 || b != '{' && b != '(') {
      return false;
    }
    for (int i = open + 1; i < open + LONGEST_KEY; i++) {
      switch (in.at(i)) {
        case ',', '\n', '\r' -> {
          return true;
        }
        case ' ', '\t', '{', '"', '@', -1 -> {
          return false;
        }
        case '}', '=' -> {
          return in.lower(at + 1, end).equals("comment") || in.lower(at + 1, end).equals("string");
        }
        default -> {}
      }
    }
    return false;
  }

  /**
   * Passes over a group that is no entry; braces in it are balanced, or it ends where one begins.
   */
  private void pass(int open) throws IOException {
    int firstEntry = -1;
    int depth = 0;
    char opener = (char) in.at(open);
    char end = opener == '{' ? '}' : ')';
    int i = open;
    while (in.has(i)) {
      int b = in.at(i);
      if (b == opener) {
        depth++;
      } else if (b == end && --depth == 0) {
        position = i + 1;
        return;
      } else if (b == '@' && firstEntry < 0 && isEntryStart(i)) {
        firstEntry = i;
        if (hasOpenGroups) {
          break;
        }
      }
      i++;
    }
    mend(open, "@" + entry.type() + " is not closed");
    hasOpenGroups = true;
    position = firstEntry >= 0 ? firstEntry : i;
    isLost = firstEntry < 0;
  }

  private void macro(int open) throws IOException {
    closer = (byte) (in.at(open) == '{' ? '}' : ')');
    int name = in.afterSpace(open + 1);
    int i = name;
    while (in.has(i) && isNameByte(in.at(i))) {
      i++;
    }
    String key = in.text(name, i, false, false);
    int equals = in.afterSpace(i);
    if (in.at(equals) != '=' || key.isEmpty()) {
      mend(open, "@string has no name and value");
      position = equals;
      return;
    }
    Value value = value(equals + 1, Field.TITLE);
    if (value.end < 0) {
      mend(open, "@string is not closed");
      return;
    }
    if (!macros.add(key, value.text)) {
      mend(open, "@string is too long or one too many");
    }
    int end = in.afterSpace(value.end);
    int b = in.at(end);
    position = b == closer || b == '}' || b == ')' ? end + 1 : end;
  }

  // ---- parents

  private void remember(BibtexEntry read) {
    if (PARENT_TYPES.contains(read.type()) && !read.key().isEmpty()) {
      parents.add(read.inheritable());
    }
  }

  private void inherit(BibtexEntry child) throws IOException {
    @Nullable String keys = child.get(Field.XDATA);
    if (keys != null) {
      for (String key : keys.split(",", -1)) {
        inherit(child, key, true);
      }
    }
    @Nullable String key = child.get(Field.CROSSREF);
    if (key != null) {
      boolean isDated = child.has(Field.YEAR) || child.has(Field.DATE);
      boolean isPlaced = child.has(Field.BOOK_TITLE) || child.has(Field.JOURNAL);
      inherit(child, key, !isDated || !isPlaced);
    }
  }

  private void inherit(BibtexEntry child, String key, boolean isNeeded) throws IOException {
    String name = key.strip().toLowerCase(Locale.ROOT);
    @Nullable BibtexEntry parent = parents.get(name);
    ahead = Math.max(ahead, position);
    while (parent == null && isNeeded && lookAhead()) {
      parent = parents.get(name);
    }
    if (parent != null && !child.key().equalsIgnoreCase(name)) {
      child.inherit(parent);
    }
  }

  /** Reads the next possible parent behind the current entry; false if there is none near. */
  private boolean lookAhead() throws IOException {
    int here = position;
    BibtexEntry child = entry;
    isQuiet = true;
    try {
      for (int i = ahead; i < here + WINDOW; i++) {
        in.begin(i);
        if (!in.has(i)) {
          break;
        }
        ahead = i + 1;
        if (in.bytes()[i] == '@' && isEntryStart(i)) {
          int open = opening(i);
          String type = in.lower(i + 1, in.afterLetters(i + 1));
          if (open >= 0 && PARENT_TYPES.contains(type)) {
            entry = new BibtexEntry();
            entry(type, i, open);
            mended.clear();
            remember(entry);
            ahead = Math.max(ahead, position);
            return true;
          }
        }
      }
      return false;
    } finally {
      isQuiet = false;
      position = here;
      entry = child;
    }
  }

  // ---- an entry

  /**
   * Reads an entry. If its braces do not close, it is read again without those behind a backslash
   * (BibTeX counts them, but who writes one alone does not), then with values that end before the
   * next line {@code name = ...}; what gives more fields is taken.
   */
  private void entry(String type, int at, int open) throws IOException {
    begin(entry, type, at);
    if (body(open) || in.isCut()) {
      return;
    }
    int fields = entry.size();
    begin(entry, type, at);
    hasEscapes = true;
    if (body(open)) {
      return;
    }
    begin(entry, type, at);
    isBroken = true;
    boolean isClosed = body(open);
    if (entry.size() < fields) {
      begin(entry, type, at);
      isClosed = body(open);
    }
    if (!isClosed || isBroken) {
      mended.add(0, new Mended(open, "braces or quotes of the entry are not closed"));
    }
  }

  /** Reads the inside of an entry; false if its end was not found. */
  private boolean body(int open) throws IOException {
    closer = (byte) (in.at(open) == '{' ? '}' : ')');
    boolean isKeyed = false;
    int i = open + 1;
    while (true) {
      i = in.afterSpace(i);
      int start = i;
      int b = in.at(i);
      while (!isItemEnd(b, i == start)) {
        if (b == '@' && isEntryStart(i)) {
          b = -1;
        } else {
          b = in.at(++i);
        }
      }
      switch (b) {
        case -1 -> {
          position = i;
          return false;
        }
        case ',' -> {
          if (!isKeyed) {
            entry.key(in.text(start, i, false, false));
            isKeyed = true;
          }
          i++;
        }
        case '}', ')' -> {
          if (!isKeyed) {
            entry.key(in.text(start, i, false, false));
            isKeyed = true;
          }
          i++;
          int more = afterEarlyEnd(i);
          if (more < 0) {
            position = i;
            return true;
          }
          mend(i - 1, "a brace too many");
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
    while (i > from && isNameByte(bytes[i - 1] & 0xff)) {
      i--;
    }
    return i;
  }

  private static boolean isNameByte(int b) {
    return b >= 0 && NAME_BYTES[b];
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
    entry.key(in.text(start, i, false, false));
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
      String before = in.text(start, name, false, false);
      if (!isKeyed) {
        entry.key(before);
      }
      mend(name, "no comma before " + in.text(name, nameEnd, false, false));
    }
    if (!hasEquals) {
      mend(at, "no equals sign after " + in.text(name, nameEnd, false, false));
    }
    @Nullable Field field = Field.named(in.bytes(), name, nameEnd);
    Value value = value(hasEquals ? at + 1 : at, field);
    if (field != null) {
      entry.put(field, value.text);
    }
    return value.end;
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
    return isField(name) ? i + 1 : -1;
  }

  /** Whether {@code name =} stands here. */
  private boolean isField(int from) throws IOException {
    int i = from;
    while (i - from < LONGEST_NAME && isNameByte(in.at(i))) {
      i++;
    }
    int name = i;
    while (in.at(i) == ' ' || in.at(i) == '\t') {
      i++;
    }
    return name > from && in.at(i) == '=';
  }

  // ---- values

  /** A value and the place behind it. */
  private record Value(String text, int end) {}

  /** Reads parts joined by number signs; the text is empty for a field that is not kept. */
  private Value value(int from, @Nullable Field field) throws IOException {
    String text = ""; // the parts, as long as there is one
    StringBuilder joined = new StringBuilder(); // all parts, as soon as there are several
    boolean isSpaced = false; // white space at the end of the part before
    int i = from;
    while (true) {
      i = in.afterSpace(i);
      int b = in.at(i);
      int start = i + 1;
      int last = i;
      String part;
      if (b == '{' || b == '"') {
        int end = valueEnd(i, b);
        boolean isClosed = end >= 0;
        if (!isClosed && !isBroken) {
          return new Value("", -1);
        }
        if (!isClosed) {
          end = brokenEnd(start);
        }
        last = isClosed ? end : contentEnd(start, end);
        part = field == null ? "" : text(start, last, field);
        i = isClosed ? end + 1 : end;
      } else if (b < 0 || b == ',' || b == '}' || b == closer) {
        break;
      } else {
        int end = bareEnd(i);
        part = field == null ? "" : resolved(text(i, end, field));
        i = end;
      }
      if (text.length() + joined.length() + part.length() > context.limits().textLength()) {
        mend(from, "a value of more than " + context.limits().textLength() + " characters");
      } else if (text.isEmpty() && joined.length() == 0) {
        text = part;
      } else {
        joined.append(text).append(isSpaced || isSpace(start, last) ? " " : "").append(part);
        text = "";
      }
      isSpaced = isSpace(last - 1, last);
      int next = in.afterSpace(i);
      if (in.at(next) != '#') {
        break;
      }
      i = next + 1;
    }
    return new Value(joined.length() == 0 ? text : joined.toString(), i);
  }

  private boolean isSpace(int at, int to) {
    return at < to && in.bytes()[at] >= 0 && in.bytes()[at] <= ' ';
  }

  private String text(int from, int to, Field field) {
    return in.text(from, to, field == Field.ABSTRACT, field == Field.AUTHOR);
  }

  private String resolved(String word) {
    @Nullable String macro = macros.get(word);
    return macro == null ? word : macro;
  }

  /** The closing brace or quote of a value; -1 if there is none. */
  private int valueEnd(int open, int opener) throws IOException {
    if (isBroken) {
      return -1;
    }
    return opener == '{' ? braceEnd(open) : quoteEnd(open);
  }

  private int braceEnd(int open) throws IOException {
    int depth = 0;
    int i = open;
    while (in.has(i)) {
      byte[] bytes = in.bytes();
      i = hasEscapes ? i : ByteRuns.afterUnbraced(bytes, i, in.stop());
      for (int stop = Math.min(in.stop(), i + ByteRuns.STEP); i < stop; i++) {
        byte b = bytes[i];
        if (b == '{') {
          depth++;
        } else if (b == '}') {
          if (--depth == 0) {
            return i;
          }
        } else if (b == '@') {
          if (isEntryStart(i)) {
            position = i;
            return -1;
          }
          bytes = in.bytes();
        } else if (b == '\\' && hasEscapes) {
          i++;
        }
      }
    }
    position = in.stop();
    return -1;
  }

  private int quoteEnd(int open) throws IOException {
    int depth = 0;
    for (int i = open + 1; in.has(i); i++) {
      switch (in.bytes()[i]) {
        case '{' -> depth++;
        case '}' -> depth = Math.max(0, depth - 1);
        case '"' -> {
          if (depth == 0 && isQuoteEnd(i)) {
            return i;
          }
        }
        case '@' -> {
          if (isEntryStart(i)) {
            position = i;
            return -1;
          }
        }
        case '\\' -> i += hasEscapes ? 1 : 0;
        default -> {}
      }
    }
    position = in.stop();
    return -1;
  }

  /** A quote ends a value if the entry goes on behind it; else it is a quote inside the value. */
  private boolean isQuoteEnd(int quote) throws IOException {
    int next = in.afterSpace(quote + 1);
    int b = in.at(next);
    if (b < 0 || b == '#' || b == '}' || b == ')') {
      return true;
    }
    if (b != ',') {
      return isField(next);
    }
    int name = in.afterSpace(next + 1);
    int first = in.at(name);
    return first < 0 || first == '}' || first == ')' || first == '@' || isField(name);
  }

  /** The end of a value without delimiters: one word, or all up to the comma or line end. */
  private int bareEnd(int from) throws IOException {
    int i = from;
    while (isBare(in.at(i)) && in.at(i) > ' ') {
      i++;
    }
    int next = i;
    while (in.at(next) == ' ' || in.at(next) == '\t') {
      next++;
    }
    if (next == i || !isBare(in.at(next)) || in.at(next) == '%' || isField(next)) {
      return i;
    }
    i = next;
    while (isBare(in.at(i))) {
      i++;
    }
    return i;
  }

  private boolean isBare(int b) {
    return switch (b) {
      case -1, ',', '#', '}', '\n', '\r' -> false;
      default -> b != closer;
    };
  }

  /** Where a value ends that is never closed: before the line of the next field or entry. */
  private int brokenEnd(int from) throws IOException {
    int i = from;
    while (in.has(i)) {
      byte b = in.bytes()[i];
      if (b == '\n' || b == '\r') {
        int next = i;
        while (in.at(next) >= 0 && in.at(next) <= ' ') {
          next++;
        }
        if (isField(next) || isLastLine(next)) {
          return i;
        }
        i = next;
      } else if (b == '@' && isEntryStart(i)) {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /** Whether nothing but the closing brace of the entry stands on a line. */
  private boolean isLastLine(int at) throws IOException {
    if (in.at(at) != '}' && in.at(at) != ')') {
      return false;
    }
    int i = at + 1;
    while (in.at(i) == ' ' || in.at(i) == ',') {
      i++;
    }
    int b = in.at(i);
    return b < 0 || b == '\n' || b == '\r';
  }

  /** The end of what stands in such a value, without the comma and brace that may end it. */
  private int contentEnd(int from, int to) {
    int end = withoutSpace(from, to);
    byte[] bytes = in.bytes();
    if (end > from && bytes[end - 1] == ',') {
      end = withoutSpace(from, end - 1);
    }
    if (end > from && (bytes[end - 1] == '}' || bytes[end - 1] == '"')) {
      end--;
    }
    return end;
  }

  private int withoutSpace(int from, int to) {
    byte[] bytes = in.bytes();
    int end = to;
    while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    return end;
  }

  // ---- what is mended

  /** Something that was mended, told when the entry is read, since it may be read again. */
  private record Mended(int at, String problem) {}

  private void mend(int at, String problem) {
    if (mended.size() < MOST_MENDED) {
      boolean isLast = mended.size() == MOST_MENDED - 1;
      mended.add(new Mended(at, isLast ? problem + "; more is not reported" : problem));
    }
  }

  private void tellMended() {
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
