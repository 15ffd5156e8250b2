package org.epitome.examples.starters;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.epitome.Annotator;
import org.epitome.Epitome;
import org.epitome.model.CodeLink;
import org.epitome.model.Findings;
import org.epitome.model.Span;
import org.epitome.model.TextField;
import org.epitome.text.PaperText;

/**
 * An annotator of one's own: it knows the short form {@code harbor:OWNER/NAME}, by which the papers
 * of one made-up laboratory name their repositories, and adds a code link for each.
 *
 * <pre>java -cp epitome.jar CustomAnnotator.java [ABSTRACT]</pre>
 */
public final class CustomAnnotator implements Annotator {
  private static final Pattern SHORT_FORM =
      Pattern.compile("\\bharbor:(?<owner>[a-z0-9-]+)/(?<name>[a-z0-9-]+)");

  private static final String SAMPLE =
      "PilotNet reaches 83.0% accuracy on PierBench. Our code is at harbor:pilots/pilot-net.";

  @Override
  public String id() {
    return "harbor-links";
  }

  @Override
  public void annotate(PaperText paper, Findings.Builder findings) {
    for (TextField field : TextField.values()) {
      Matcher found = SHORT_FORM.matcher(paper.of(field).text());
      while (found.find()) {
        findings.addCodeLink(link(found, field));
      }
    }
  }

  private static CodeLink link(Matcher found, TextField field) {
    String owner = found.group("owner");
    String name = found.group("name");
    return new CodeLink(
        "https://code.harbor.example/" + owner + "/" + name,
        CodeLink.Kind.REPOSITORY,
        owner,
        name,
        CodeLink.Ownership.UNKNOWN,
        new Span(field, found.start(), found.end()));
  }

  /** Annotates the given abstract, or the sample. */
  public static void main(String[] given) {
    run(
        given.length == 0 ? SAMPLE : given[0],
        new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(String abstractText, PrintStream out) {
    Epitome epitome = Epitome.standard().toBuilder().annotator(new CustomAnnotator()).build();
    Findings found = epitome.annotate(abstractText);
    found.metrics().forEach(out::println);
    found.codeLinks().forEach(link -> out.println(link.url()));
  }
}
