package org.epitome.parsers.huggingface;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.parsers.json.JsonEntries;

/**
 * Reads the JSON about papers that Hugging Face's Hub gives: the daily papers ({@code
 * /api/daily_papers}), one paper ({@code /api/papers/ID}) and lists of papers, as the <a
 * href="https://huggingface.co/docs/hub/api">Hub API</a> and the client {@code huggingface_hub}
 * describe them.
 *
 * <p>It fills title, abstract (never the Hub's own summary), authors, the arXiv identifier, {@code
 * published} (the paper's date, not that of the list), the Hub's keywords as subjects, the link to
 * the page, the repository and project page as code links without a span, and the status of
 * withdrawn papers. Attributes: {@code hf.upvotes}, {@code hf.comments}, {@code hf.submitter} (user
 * name), {@code hf.organization}, {@code hf.daily-date}, {@code hf.stars} (of the repository),
 * {@code hf.ai-summary}.
 */
public final class HuggingFaceJsonParser implements PaperParser {
  private static final String[] PATHS = {"dailyPapers"};

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "huggingface-json",
          "Hugging Face daily papers and papers (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "subjects",
          "links",
          "status",
          "attributes",
          "codeLinks");

  /** A parser; it has no settings. */
  public HuggingFaceJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    boolean isList = JsonEntries.have(head, PATHS, "paper.id", "paper.title");
    boolean isHubs =
        JsonEntries.have(head, PATHS, "id", "title", "upvotes")
            || JsonEntries.have(head, PATHS, "id", "title", "discussionId")
            || JsonEntries.have(head, PATHS, "id", "title", "ai_summary");
    return isList || isHubs || head.hasKeys("dailyPapers") ? Match.CERTAIN : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, new HubPaper(), PATHS);
  }
}
