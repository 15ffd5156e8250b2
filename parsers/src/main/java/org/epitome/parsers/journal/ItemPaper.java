package org.epitome.parsers.journal;

import org.epitome.model.Author;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Link;
import org.epitome.model.Paper;
import org.epitome.parsers.feed.FeedItem;
import org.epitome.parsers.fields.Dois;
import org.epitome.parsers.fields.Licences;
import org.epitome.parsers.fields.Notices;
import org.jspecify.annotations.Nullable;

/** Makes a paper of an item of a journal's feed. */
final class ItemPaper {
  private ItemPaper() {}

  /**
   * Fills the paper with what the item says, in its elements or in its description, and its feed.
   */
  static void fill(FeedItem item, FeedJournal journal, Paper.Builder paper) {
    String venue = beforeDate(item.venue());
    ItemText text = text(item);
    paper.title(behindPages(item.title())).abstractText(text.abstractText());
    for (Author author : ItemAuthors.of(item, text.authors())) {
      paper.addAuthor(author);
    }
    identifiers(item, text.doi(), paper);
    for (Link link : item.links()) {
      paper.addLink(link);
    }
    paper.published(first(text.date(), item.issued())).updated(item.updated());
    paper.venue(first(first(venue, text.venue()), journal.venue()));
    paper.volume(first(item.volume(), text.volume())).issue(first(item.issue(), text.issue()));
    paper.pages(first(item.pages(), text.pages()));
    paper.publisher(first(item.publisher(), journal.publisher())).language(item.language());
    for (String subject : item.categories()) {
      paper.addSubject(subject);
    }
    paper.license(Licences.clean(item.rights()));
    paper.attribute("feed.section", item.type());
    Notices.addOfTitle(paper);
  }

  private static <T> @Nullable T first(@Nullable T known, @Nullable T other) {
    return known != null ? known : other;
  }

  /** The description, or the content where there is more of the abstract. */
  private static ItemText text(FeedItem item) {
    ItemText text = new ItemText(item.title());
    text.read(item.summaryLines());
    if (text.abstractText() == null) {
      text.read(item.content());
    } else if (item.content() != null) {
      ItemText whole = new ItemText(item.title());
      whole.read(item.content());
      return whole.continues(text) ? whole : text;
    }
    return text;
  }

  /** MDPI writes the place before the title: "Kites, Vol. 12, Pages 123: Kites in the Wind". */
  private static @Nullable String behindPages(@Nullable String title) {
    if (title == null) {
      return null;
    }
    int volume = title.indexOf(", Vol. ");
    int pages = volume < 0 ? -1 : title.indexOf(", Pages ", volume);
    int colon = pages < 0 ? -1 : title.indexOf(": ", pages);
    return colon < 0 ? title : title.substring(colon + 2);
  }

  /** Nature writes more into the journal's name: "Nature, Published online: 2024-03-01; ...". */
  private static @Nullable String beforeDate(@Nullable String venue) {
    int end = venue == null ? -1 : venue.indexOf(", Published online:");
    return venue == null || end < 0 ? venue : venue.substring(0, end);
  }

  private static void identifiers(FeedItem item, @Nullable String doi, Paper.Builder paper) {
    for (String identifier : item.identifiers()) {
      boolean isPmid = identifier.startsWith("pmid:");
      paper.addIdentifier(
          isPmid ? Scheme.PMID : Scheme.DOI, isPmid ? identifier.substring(5) : identifier);
    }
    String id = item.id();
    if (id != null) {
      known(id, paper);
    }
    for (Link link : item.links()) {
      known(link.url(), paper);
    }
    if (doi != null) {
      known(doi, paper);
    }
    if (paper.identifiers().isEmpty()) {
      String page = item.links().isEmpty() ? id : item.links().get(0).url();
      if (page != null && page.startsWith("http")) {
        paper.addIdentifier(Scheme.URL, page);
      }
    }
  }

  /** The identifier in an address, if the paper has none like it yet. */
  private static void known(String text, Paper.Builder paper) {
    if (!paper.identifiers().isEmpty()) {
      return;
    }
    if (text.contains("arxiv.org") || text.contains("arXiv.org")) {
      paper.addIdentifier(Scheme.ARXIV, text);
    } else if (text.startsWith("10.") || text.startsWith("doi") || text.contains("doi.org")) {
      paper.addIdentifier(Scheme.DOI, text);
    } else if (text.contains("pubmed")) {
      paper.addIdentifier(Scheme.PMID, text);
    } else {
      paper.addIdentifier(Scheme.DOI, Dois.inAddress(text));
    }
  }
}
