package org.epitome.parsers.bibtex;

import java.io.IOException;
import java.io.InputStream;
import org.epitome.ReadContext;
import org.epitome.parsers.bibtex.BibtexValues.Braces;

/**
 * Finds entries in BibTeX, in one pass over the bytes, and passes over what stands between them.
 * What people and programs write that BibTeX would refuse is mended.
 */
final class BibtexScanner {
  private final BibtexInput in;
  private final ReadContext context;
  private final BibtexMacros macros;
  private final BibtexMendings mendings;
  private final BibtexLookahead lookahead;
  private final BibtexValues values;
  private final BibtexBody body;
  private final BibtexInheritance inheritance;
  private int position;
  private boolean isCommentLine; // nothing but a percent sign on this line until now
  private boolean isLineBegun;
  private boolean isLost; // inside of something that has no end: only a line @name{key, begins anew
  private boolean hasOpenGroups; // a group was never closed, so from now on an entry ends them

  BibtexScanner(InputStream input, ReadContext context) {
    int textLength = context.limits().textLength();
    this.in = new BibtexInput(input, context.limits().entryBytes());
    this.context = context;
    this.macros = new BibtexMacros(textLength);
    this.mendings = new BibtexMendings(in, context);
    this.lookahead = new BibtexLookahead(in);
    this.values = new BibtexValues(in, lookahead, macros, mendings, textLength);
    this.body = new BibtexBody(in, lookahead, values, mendings);
    this.inheritance = new BibtexInheritance(in, lookahead, body, mendings, textLength);
  }

  /** Reads the next entry; false at the end of the document. */
  boolean next(BibtexEntry entry) throws IOException {
    while (seek()) {
      int at = position;
      in.begin(at);
      int open = lookahead.opening(at);
      if (open < 0) {
        position = at + 1;
        continue;
      }
      int name = in.afterSpace(at + 1);
      String type = in.lower(name, in.afterLetters(name));
      entry.begin(type, in.lineAt(at));
      isLost = false;
      mendings.clear();
      switch (type) {
        case "comment", "preamble", "set", "control" -> {
          pass(type, open);
          mendings.tell(entry);
        }
        case "string" -> {
          macro(open);
          mendings.tell(entry);
        }
        default -> {
          body.read(entry, at, open);
          position = body.end();
          if (in.isCut()) {
            throw tooLong(entry);
          }
          mendings.tell(entry);
          inheritance.remember(entry);
          if (!entry.isData()) {
            inheritance.complete(entry, position);
            return true;
          }
        }
      }
    }
    return false;
  }

  private RuntimeException tooLong(BibtexEntry entry) {
    isLost = true;
    return context.invalidEntry(
        entry.line(),
        0,
        entry.key().isEmpty() ? null : entry.key(),
        "entry is longer than " + context.limits().entryBytes() + " bytes, the limit");
  }

  /** Goes to the next at sign that may begin an entry. */
  private boolean seek() throws IOException {
    release();
    while (true) {
      in.begin(position);
      if (!in.has(position)) {
        return false;
      }
      byte[] bytes = in.bytes();
      for (int stop = in.stop(); position < stop; position++) {
        byte b = bytes[position];
        if (b == '@' && !isCommentLine && (!isLost || lookahead.isEntryStart(position))) {
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
      release();
    }
  }

  private void release() {
    int shift = in.release(position);
    position -= shift;
    inheritance.shift(shift);
  }

  /**
   * Passes over a group that is no entry; braces in it are balanced, or it ends where one begins.
   */
  private void pass(String type, int open) throws IOException {
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
      } else if (b == '@' && firstEntry < 0 && lookahead.isEntryStart(i)) {
        firstEntry = i;
        if (hasOpenGroups) {
          break;
        }
      }
      i++;
    }
    mendings.add(open, "@" + type + " is not closed");
    hasOpenGroups = true;
    position = firstEntry >= 0 ? firstEntry : i;
    isLost = firstEntry < 0;
  }

  private void macro(int open) throws IOException {
    byte closer = (byte) (in.at(open) == '{' ? '}' : ')');
    values.begin(closer, Braces.BALANCED);
    int name = in.afterSpace(open + 1);
    int i = name;
    while (in.has(i) && BibtexLookahead.isNameByte(in.at(i))) {
      i++;
    }
    String key = in.text(name, i);
    int equals = in.afterSpace(i);
    if (in.at(equals) != '=' || key.isEmpty()) {
      mendings.add(open, "@string has no name and value");
      position = equals;
      return;
    }
    if (!values.read(equals + 1, Field.TITLE)) {
      mendings.add(open, "@string is not closed");
      position = values.end();
      return;
    }
    if (!macros.add(key, values.spacedValue())) {
      mendings.add(open, "@string is too long or one too many");
    }
    int end = in.afterSpace(values.end());
    int b = in.at(end);
    position = b == closer || b == '}' || b == ')' ? end + 1 : end;
  }
}
