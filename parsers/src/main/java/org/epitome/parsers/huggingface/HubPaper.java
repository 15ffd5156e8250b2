package org.epitome.parsers.huggingface;

import org.epitome.model.CodeLink;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Names;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of one paper, flat or inside of the {@code paper} of a day's list. What stands in
 * the inner object beats what stands around it: the outer date is that of the list.
 */
final class HubPaper implements JsonFormat {
  private static final String PAGE = "https://huggingface.co/papers/";

  @Override
  public boolean read(JsonCursor json, Paper.Builder paper) {
    PartialDate listed = fields(json, paper, false);
    if (paper.published() == null) {
      paper.published(listed);
    }
    return true;
  }

  /** Reads an object; returns its date, which is the paper's own only in the inner one. */
  private static @Nullable PartialDate fields(JsonCursor json, Paper.Builder paper, boolean inner) {
    PartialDate date = null;
    while (json.nextField()) {
      switch (json.name()) {
        case "paper" -> {
          json.enterObject();
          if (inner) {
            json.leaveObject();
          } else {
            paper.published(fields(json, paper, true));
          }
        }
        case "id" -> identify(json, paper);
        case "title" -> paper.title(or(json.line(), paper.title()));
        case "summary" -> paper.abstractText(or(json.paragraphs(), paper.abstractText()));
        case "authors" -> authors(json, paper);
        case "publishedAt" -> date = Dates.parse(json.word());
        case "upvotes" -> paper.attribute("hf.upvotes", json.word());
        case "numComments" -> paper.attribute("hf.comments", json.word());
        case "submittedBy", "submittedOnDailyBy" ->
            paper.attribute("hf.submitter", json.member("name"));
        case "submittedOnDailyAt" -> day(json, paper);
        case "organization" -> paper.attribute("hf.organization", json.member("fullname"));
        case "ai_summary" -> paper.attribute("hf.ai-summary", json.line());
        case "ai_keywords" -> JsonFields.subjects(json, "", paper);
        case "githubRepo" -> codeLink(json, CodeLink.Kind.REPOSITORY, paper);
        case "githubStars" -> paper.attribute("hf.stars", json.word());
        case "projectPage" -> codeLink(json, CodeLink.Kind.PROJECT_PAGE, paper);
        case "withdrawnAt" -> paper.status(json.isNull() ? Status.NORMAL : Status.WITHDRAWN);
        default -> {}
      }
    }
    return date;
  }

  private static @Nullable String or(@Nullable String text, @Nullable String otherwise) {
    return text == null ? otherwise : text;
  }

  private static void identify(JsonCursor json, Paper.Builder paper) {
    String id = json.word();
    json.identify(id);
    if (id != null) {
      Identifier arxiv = Identifier.tryParse(Scheme.ARXIV, id).orElse(null);
      paper.addIdentifier(arxiv == null ? Identifier.of(Scheme.OTHER, id) : arxiv);
      paper.addLink(Link.Rel.PAGE, PAGE + id);
    }
  }

  private static void authors(JsonCursor json, Paper.Builder paper) {
    json.enterList();
    while (json.nextItem()) {
      Names.add(Names.parse(json.member("name")), paper);
    }
  }

  private static void day(JsonCursor json, Paper.Builder paper) {
    PartialDate day = Dates.parse(json.word());
    paper.attribute("hf.daily-date", day == null ? null : day.toString());
  }

  private static void codeLink(JsonCursor json, CodeLink.Kind kind, Paper.Builder paper) {
    CodeLink link = StatedLinks.of(json.word(), kind, CodeLink.Ownership.OWN);
    if (link != null) {
      paper.addCodeLink(link);
    }
  }
}
