package org.epitome.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the spec: Markdown whose fenced blocks marked {@code example} are run. README.md beside
 * the pages says how one is written.
 *
 * @param name the file name without ".md"
 * @param shows the layers whose findings the examples list, from the page's line "Shows: ..."
 * @param examples in the order of the page
 */
record SpecPage(String name, List<String> shows, List<Example> examples) {
  private static final String SHOWS = "Shows: ";
  private static final String SECTION = "## ";
  private static final String FENCE = "```";
  private static final String RULE = "---";
  private static final String TITLE = "title> ";
  private static final String COMMENT = "comment> ";

  /** Reads a page; whatever is not as it should be is told with the line. */
  static SpecPage read(String name, String markdown) {
    List<String> lines = markdown.lines().toList();
    List<String> shows = List.of();
    List<Example> examples = new ArrayList<>();
    int section = 0;
    int number = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(SHOWS) && shows.isEmpty()) {
        shows = List.of(line.substring(SHOWS.length()).split(", "));
      } else if (line.startsWith(SECTION)) {
        section++;
        number = 0;
        if (!line.startsWith(SECTION + section + ". ")) {
          throw problem(
              name, i, "the heading of section " + section + " begins \"## " + section + ".\"");
        }
      } else if (line.equals(FENCE + "example")) {
        number++;
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).equals(FENCE)) {
          end++;
        }
        if (section == 0 || end == lines.size()) {
          throw problem(name, i, "an example stands in a section and ends with " + FENCE);
        }
        examples.add(example(name, section + "." + number, i, lines.subList(i + 1, end)));
        i = end;
      }
    }
    if (shows.isEmpty() || examples.isEmpty()) {
      throw problem(name, 0, "a page has a line \"" + SHOWS + "layer, layer\" and examples");
    }
    return new SpecPage(name, shows, examples);
  }

  private static Example example(String page, String number, int line, List<String> block) {
    int rule = block.indexOf(RULE);
    if (rule < 1 || rule == block.size() - 1) {
      throw problem(page, line, "an example has a text, a line " + RULE + " and findings");
    }
    String title = null;
    String comment = null;
    List<String> text = new ArrayList<>();
    for (String part : block.subList(0, rule)) {
      if (part.startsWith(TITLE)) {
        title = part.substring(TITLE.length());
      } else if (part.startsWith(COMMENT)) {
        comment = part.substring(COMMENT.length());
      } else {
        text.add(part);
      }
    }
    @Nullable String abstractText = text.isEmpty() ? null : String.join("\n", text);
    String expected = String.join("\n", block.subList(rule + 1, block.size()));
    return new Example(page, number, line + 1, title, abstractText, comment, expected);
  }

  private static IllegalArgumentException problem(String page, int line, String rule) {
    return new IllegalArgumentException(page + ".md, line " + (line + 1) + ": " + rule);
  }
}
