package org.epitome.parsers.openreview;

import java.io.InputStream;
import org.epitome.EntryReader;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.model.Author;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Status;
import org.epitome.parsers.fields.Dates;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.StatedLinks;
import org.epitome.parsers.json.FeedFields;
import org.epitome.parsers.json.JsonCursor;
import org.epitome.parsers.json.JsonEntries;
import org.epitome.parsers.json.JsonFields;
import org.epitome.parsers.json.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads submissions as OpenReview's API gives them, in version 1 ({@code "title": "..."}) and
 * version 2 ({@code "title": {"value": "..."}}), as <a
 * href="https://docs.openreview.net/reference/api-v2/entities/note/fields">its documentation of
 * notes</a> and the client {@code openreview-py} describe them. A reply (review, comment, decision)
 * is no paper and is passed over.
 *
 * <p>It fills title, abstract, authors, identifiers (OpenReview, a DOI among the external ones or
 * in the link), {@code published} (the day of publication, else when it became public, else when it
 * was made), {@code updated}, venue, subjects (keywords), licence, links, the code link and the
 * status of withdrawn submissions. Attributes: {@code openreview.venueid}, {@code openreview.tldr},
 * {@code openreview.primary-area}.
 */
public final class OpenReviewJsonParser implements PaperParser {
  private static final String[] PATHS = {"notes"};

  private static final FeedFields FEED = new FeedFields("", "count");

  private static final SourceFormat FORMAT =
      SourceFormat.of(
          "openreview-json",
          "notes of OpenReview, API 1 and 2 (JSON)",
          "title",
          "abstract",
          "authors",
          "identifiers",
          "published",
          "updated",
          "venue",
          "subjects",
          "license",
          "links",
          "status",
          "attributes",
          "codeLinks");

  /** A parser; it has no settings. */
  public OpenReviewJsonParser() {}

  @Override
  public SourceFormat format() {
    return FORMAT;
  }

  @Override
  public Match match(FeedHead head) {
    if (JsonEntries.have(head, PATHS, "content", "forum")
        || JsonEntries.have(head, PATHS, "content.title", "invitations")
        || JsonEntries.have(head, PATHS, "content.title", "invitation")) {
      return Match.CERTAIN;
    }
    return head.hasKeys("notes", "count") ? Match.POSSIBLE : Match.NO;
  }

  @Override
  public EntryReader open(InputStream input, ReadContext context) {
    return JsonEntries.open(input, context, FEED, new Entries(), PATHS);
  }

  private static final class Entries implements JsonFormat {
    private static final String SITE = "https://openreview.net";

    @Override
    public boolean read(JsonCursor json, Paper.Builder paper) {
      String id = null;
      boolean reply = false;
      long published = 0;
      long open = 0;
      long made = 0;
      while (json.nextField()) {
        switch (json.name()) {
          case "id" -> {
            id = json.word();
            json.identify(id);
          }
          case "replyto" -> reply = json.word() != null;
          case "pdate" -> published = json.number(0);
          case "odate" -> open = json.number(0);
          case "cdate" -> made = json.number(0);
          case "mdate" -> paper.updated(day(json.number(0)));
          case "ddate" -> withdraw(json.number(0) != 0, paper);
          case "license" -> paper.license(Licences.clean(json.line()));
          case "externalIds" -> externalIds(json, paper);
          case "content" -> {
            json.enterObject();
            while (json.nextField()) {
              content(json.name(), json, paper);
            }
          }
          default -> {}
        }
      }
      if (id != null) {
        paper.addIdentifier(Identifier.of(Scheme.OPENREVIEW, id));
        paper.addLink(Link.Rel.PAGE, SITE + "/forum?id=" + id);
      }
      paper.published(day(published != 0 ? published : open != 0 ? open : made));
      return !reply;
    }

    private static @Nullable PartialDate day(long millis) {
      return millis == 0 ? null : Dates.ofEpochMillis(millis);
    }

    private static void withdraw(boolean gone, Paper.Builder paper) {
      if (gone) {
        paper.status(Status.WITHDRAWN);
      }
    }

    private static void externalIds(JsonCursor json, Paper.Builder paper) {
      for (String id : JsonFields.words(json)) {
        if (id.startsWith("doi:")) {
          Dois.add(id, paper);
        } else if (id.startsWith("arxiv:")) {
          paper.addIdentifier(Scheme.ARXIV, id);
        }
      }
    }

    /** Reads a field of version 1, or the value in a field of version 2. */
    private static void content(String name, JsonCursor json, Paper.Builder paper) {
      if (json.isObject()) {
        json.enterObject();
        while (json.nextField()) {
          if (json.name().equals("value")) {
            content(name, json, paper);
          }
        }
        return;
      }
      switch (name) {
        case "title" -> paper.title(json.line());
        case "abstract" -> paper.abstractText(json.paragraphs());
        case "authors" -> authors(json, paper);
        case "keywords" -> keywords(json, paper);
        case "venue" -> paper.venue(json.line());
        case "venueid" -> {
          String venue = json.word();
          paper.attribute("openreview.venueid", venue);
          withdraw(venue != null && venue.contains("Withdrawn"), paper);
        }
        case "TLDR", "TL;DR" -> paper.attribute("openreview.tldr", json.line());
        case "primary_area" -> paper.attribute("openreview.primary-area", json.line());
        case "pdf" -> paper.addLink(Link.Rel.PDF, address(json.word()));
        case "html", "ee" -> page(json.word(), paper);
        case "code" -> {
          CodeLink link = StatedLinks.of(json.word(), Kind.REPOSITORY, Ownership.OWN);
          if (link != null) {
            paper.addCodeLink(link);
          }
        }
        case "license" -> paper.license(Licences.clean(json.line()));
        default -> {}
      }
    }

    private static @Nullable String address(@Nullable String pdf) {
      return pdf != null && pdf.startsWith("/") ? SITE + pdf : pdf;
    }

    private static void page(@Nullable String url, Paper.Builder paper) {
      paper.addLink(Link.Rel.PAGE, url);
      if (url != null && url.contains("doi.org/10.")) {
        Dois.add(url, paper);
      } else if (url != null && url.contains("arxiv.org/")) {
        paper.addIdentifier(Scheme.ARXIV, url);
      }
    }

    /** Names, or objects with a full name; one text with commas in old notes. */
    private static void authors(JsonCursor json, Paper.Builder paper) {
      if (!json.isList()) {
        for (Author.Builder author : NameLists.of(json.line())) {
          paper.addAuthor(author.build());
        }
        return;
      }
      JsonFields.people(json, "fullname", paper);
    }

    private static void keywords(JsonCursor json, Paper.Builder paper) {
      if (json.isList()) {
        JsonFields.subjects(json, "name", paper);
      } else {
        JsonFields.splitSubjects(json.line(), ",;", paper);
      }
    }
  }
}
