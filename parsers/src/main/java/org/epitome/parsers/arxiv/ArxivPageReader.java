package org.epitome.parsers.arxiv;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.epitome.Diagnostic;
import org.epitome.EntryReader;
import org.epitome.ReadContext;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.parsers.arxiv.internal.Withdrawal;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.html.HtmlLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads the papers of a page by the names that stand before their fields. Title, authors and
 * abstract stand without a name on some pages; then they come in this order, each a line of its own
 * or, where the text was wrapped, until a line has room for more.
 */
final class ArxivPageReader implements EntryReader {
  private static final String SITE = "https://arxiv.org";
  private static final String DATELINE = "[Submitted on ";

  /** What a list shows of an abstract before and behind the words that unfold the rest. */
  private static final String UNFOLD = "\u25bd More";

  private static final String FOLD = "\u25b3 Less";

  /** With what lines begin that are buttons of the page, where fields without a name stand. */
  private static final List<String> BUTTONS =
      List.of(
          "View PDF",
          "View a PDF of ",
          "Download PDF",
          "Download a PDF of ",
          "HTML (experimental)",
          "TeX Source",
          "PDF",
          "No PDF available");

  private final PageLines lines;
  private final ReadContext context;
  private final boolean ofOnePaper;
  private final int width;
  private @Nullable HtmlLine pending; // the first line of the next paper
  private @Nullable PageItem item; // what it says
  private final PageSections sections;
  private long line;

  // the paper that is being read
  private boolean begun;
  private boolean closed; // what follows is not about it
  private @Nullable String id;
  private @Nullable PartialDate updated;
  private final Set<Link.Rel> linked = EnumSet.noneOf(Link.Rel.class);
  private @Nullable PrintedField field;
  private @Nullable PrintedField before; // the field before, which tells what may follow
  private final FieldLines value;
  private boolean afterBlank;

  /**
   * A reader at the beginning of a page.
   *
   * @param ofOnePaper whether it is the page of one paper
   * @param width how many characters its lines have at most, if they were wrapped; else 0
   */
  ArxivPageReader(PageLines lines, ReadContext context, boolean ofOnePaper, int width) {
    this.lines = lines;
    this.context = context;
    this.ofOnePaper = ofOnePaper;
    this.width = width;
    this.sections = new PageSections(context);
    this.value = new FieldLines(width, context.limits().textLength());
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next(Paper.Builder paper) throws IOException {
    boolean found = ofOnePaper ? !begun : findItem();
    if (!found) {
      return false;
    }
    begin();
    PageItem first = item;
    if (first != null && pending != null) {
      id = first.id();
      line = pending.number();
      links(pending, true, paper);
    }
    sections.tell(first, paper);
    item = null;
    for (HtmlLine next = lines.next(); next != null; next = lines.next()) {
      if (!ofOnePaper && isItem(next)) {
        break;
      }
      accept(next, paper);
    }
    endField(paper);
    finish(paper);
    return true;
  }

  private void begin() {
    begun = true;
    id = null;
    updated = null;
    linked.clear();
    closed = false;
    field = null;
    before = null;
    value.clear();
  }

  private boolean findItem() throws IOException {
    while (item == null) {
      HtmlLine next = lines.next();
      if (next == null) {
        return false;
      }
      if (!isItem(next) && !next.text().isEmpty()) {
        sections.accept(next);
      }
    }
    return true;
  }

  private boolean isItem(HtmlLine next) {
    item = PageItem.of(next.text());
    pending = item == null ? pending : next;
    return item != null;
  }

  private void finish(Paper.Builder paper) {
    if (ofOnePaper && !lines.authors().isEmpty()) {
      paper.authors(List.of());
      for (String name : lines.authors()) {
        Names.add(Names.parse(name), paper);
      }
    }
    paper.addIdentifier(Scheme.ARXIV, id);
    if (paper.title() == null && paper.identifiers().isEmpty()) {
      throw context.invalidEntry(line, 0, null, "page has neither a title nor an arXiv identifier");
    }
    paper.updated(updated);
    paper.status(Withdrawal.status(paper.comment(), paper.abstractText()));
  }

  // ---- a line of a paper

  private void accept(HtmlLine at, Paper.Builder paper) {
    String text = at.text();
    if (ofOnePaper) {
      links(at, PageItem.of(text) != null || text.startsWith("Cite as:"), paper);
    }
    if (text.isEmpty()) {
      afterBlank = true;
      return;
    }
    PrintedField named = PrintedField.of(text);
    if (named != null) {
      endField(paper);
      field = named;
      value.addFirst(text);
    } else if (ofOnePaper ? aboutPaper(at, paper) : aboutItem(at, paper)) {
      endField(paper);
    } else if (field != null && goesOn()) {
      value.add(text, afterBlank);
    } else if (!closed) {
      endField(paper);
      unnamed(text, paper);
    }
    afterBlank = false;
  }

  /** What stands in a list and is no field; whether a line is that. */
  private boolean aboutItem(HtmlLine at, Paper.Builder paper) {
    String text = at.text();
    if (field != null && value.isEmpty()) {
      return false; // its name stood alone on the line before
    }
    if (text.startsWith("Submitted ") && text.contains(" announced ")) {
      submitted(text, paper);
      closed = true;
      return true;
    }
    boolean isAround = sections.accept(at);
    closed |= isAround;
    return isAround;
  }

  /** Whether the field that is open may have more than the lines it has. */
  private boolean goesOn() {
    if (value.isEmpty() || field == PrintedField.ABSTRACT) {
      return true;
    }
    boolean isWhole = field == PrintedField.SUBJECTS && value.endsWith(")");
    return width > 0 && !afterBlank && !isWhole;
  }

  /** A line without a name: what may follow the field before it. */
  private void unnamed(String text, Paper.Builder paper) {
    if (isButton(text)) {
      return;
    }
    boolean inOrder = !ofOnePaper || updated != null || paper.published() != null;
    if (paper.title() == null) {
      if (isCategories(text)) {
        PrintedField.CATEGORIES.fill(text, paper);
      } else if (text.startsWith("doi")) {
        Dois.add(text.substring(3).strip(), paper);
      } else if (inOrder) {
        field = PrintedField.TITLE;
        value.add(text, afterBlank);
      }
    } else if (before == PrintedField.TITLE && paper.authors().isEmpty()) {
      field = PrintedField.AUTHORS;
      value.add(text, afterBlank);
    } else if (isBeforeAbstract(paper)) {
      field = PrintedField.ABSTRACT;
      value.add(text, afterBlank);
    }
  }

  /** Whether the abstract stands here if it has no name. */
  private boolean isBeforeAbstract(Paper.Builder paper) {
    PrintedField place = ofOnePaper ? PrintedField.AUTHORS : PrintedField.SUBJECTS;
    return before == place && paper.abstractText() == null;
  }

  private static boolean isButton(String text) {
    for (String button : BUTTONS) {
      if (text.startsWith(button)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line is nothing but codes: {@code cs.CL hep-th}. */
  private static boolean isCategories(String text) {
    StringTokenizer words = new StringTokenizer(text, " ");
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      boolean isCode = word.indexOf('.') > 0 || word.indexOf('-') > 0;
      if (!isCode || word.length() > 18 || !Character.isLowerCase(word.charAt(0))) {
        return false;
      }
    }
    return true;
  }

  // ---- the page of one paper

  /** What stands on the page of one paper and is no field; whether a line is that. */
  private boolean aboutPaper(HtmlLine at, Paper.Builder paper) {
    String text = at.text();
    PageItem printed = PageItem.of(text);
    if (text.startsWith(DATELINE)) {
      line = at.number();
      dateline(text, paper);
    } else if (text.startsWith("Cite as:") || printed != null) {
      identify(printed != null ? printed.id() : text.substring(8));
      closed |= text.startsWith("Cite as:");
    } else if (text.startsWith("(or arXiv:")) {
      identify(text.substring(4));
    } else if (text.startsWith("From: ") && closed) {
      int end = text.indexOf('[');
      paper.attribute("arxiv.submitter", text.substring(6, end < 0 ? text.length() : end).strip());
    } else {
      return false;
    }
    return true;
  }

  /** The identifier at the beginning of a text; one with a version tells more. */
  private void identify(String text) {
    String plain = text.strip();
    int end = plain.indexOf(' ');
    String found = end < 0 ? plain : plain.substring(0, end);
    id = id == null || found.length() > id.length() ? found : id;
  }

  /** {@code [Submitted on 2 Oct 2024 (v1), last revised 5 Oct 2024 (this version, v2)]} */
  private void dateline(String text, Paper.Builder paper) {
    int revised = text.indexOf("revised ");
    int end = text.indexOf('(');
    paper.published(
        Dates.parse(text.substring(DATELINE.length(), end < 0 ? text.length() - 1 : end)));
    if (revised >= 0) {
      int stop = text.indexOf('(', revised);
      updated = Dates.parse(text.substring(revised + 8, stop < 0 ? text.length() : stop));
    }
  }

  /** {@code Submitted 5 October, 2024; v1 submitted 2 October, 2024; originally announced ...} */
  private void submitted(String text, Paper.Builder paper) {
    PartialDate last = null;
    StringTokenizer parts = new StringTokenizer(text, ";");
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken().strip();
      if (part.startsWith("Submitted ")) {
        last = Dates.parse(part.substring(10));
      } else if (part.startsWith("v1 submitted ")) {
        paper.published(Dates.parse(part.substring(13)));
        updated = last;
      }
    }
    if (paper.published() == null) {
      paper.published(last);
    }
  }

  // ---- links

  /** Adds the links to the paper itself, and takes the licence from the one to it. */
  private void links(HtmlLine at, boolean isItem, Paper.Builder paper) {
    for (String address : at.addresses()) {
      String url = address.startsWith("/") && !address.startsWith("//") ? SITE + address : address;
      int host = url.indexOf("arxiv.org/");
      String path = host < 0 ? "" : url.substring(host + 9);
      if (path.startsWith("/abs/") && isItem) {
        addLink(Link.Rel.PAGE, url, paper);
      } else if (path.startsWith("/pdf/")) {
        addLink(Link.Rel.PDF, url, paper);
      } else if (path.startsWith("/html/")) {
        addLink(Link.Rel.HTML, url, paper);
      } else if (path.startsWith("/licenses/") || url.contains("creativecommons.org/")) {
        paper.license(Licences.clean(url));
      }
    }
  }

  /** The first of its kind: others lead to other versions. */
  private void addLink(Link.Rel rel, String url, Paper.Builder paper) {
    if (linked.add(rel)) {
      paper.addLink(rel, url);
    }
  }

  // ---- the lines of a field

  private void endField(Paper.Builder paper) {
    PrintedField ended = field;
    field = null;
    if (ended == null) {
      return;
    }
    before = ended;
    switch (ended) {
      case TITLE -> {
        ended.fill(value.title(), paper);
        authors(value.behindTitle(), paper);
      }
      case AUTHORS -> authors(value.line(), paper);
      case ABSTRACT -> ended.fill(unfolded(value.paragraphs()), paper);
      default -> ended.fill(value.line(), paper);
    }
    value.clear();
  }

  /** The authors without {@code et al. (12 additional authors not shown)}. */
  private void authors(String list, Paper.Builder paper) {
    int rest = list.indexOf("et al. (");
    String shown = rest < 0 ? list : list.substring(0, rest);
    if (!shown.isBlank() && paper.authors().isEmpty()) {
      PrintedField.AUTHORS.fill(shown, paper);
      before = PrintedField.AUTHORS;
    }
  }

  /** The whole abstract, where the page has both what it shows at first and all of it. */
  private String unfolded(String text) {
    String shown = text.replace(FOLD, "").strip();
    int unfold = shown.indexOf(UNFOLD);
    String first = unfold < 0 ? half(shown) : shown.substring(0, unfold).strip();
    String whole = unfold < 0 ? first : shown.substring(unfold + UNFOLD.length()).strip();
    if (whole.isEmpty() && !first.isEmpty()) {
      context.warn(
          Diagnostic.Code.CUT_TEXT, line, id, "the page has cut the abstract; it is kept so");
    }
    return whole.isEmpty() ? first : whole;
  }

  /** A text that stands twice, once. */
  private static String half(String text) {
    int middle = text.length() / 2;
    boolean isTwice =
        text.length() % 2 == 1
            && text.charAt(middle) == ' '
            && text.regionMatches(0, text, middle + 1, middle);
    return isTwice ? text.substring(0, middle) : text;
  }
}
