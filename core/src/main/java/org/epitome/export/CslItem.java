package org.epitome.export;

import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Author;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.Paper;
import org.epitome.model.PartialDate;
import org.epitome.model.Publication;
import org.jspecify.annotations.Nullable;

/** One paper as an item of CSL-JSON. */
final class CslItem {
  private CslItem() {}

  static Json of(Paper paper, String key) {
    Publication publication = paper.publication();
    return new Json()
        .put("id", key)
        .put("type", PaperType.of(paper).csl())
        .put("title", paper.title())
        .put("author", paper.authors().stream().map(CslItem::author).toList())
        .put("issued", date(publication.published()))
        .put("container-title", publication.venue())
        .put("volume", publication.volume())
        .put("issue", publication.issue())
        .put("page", publication.pages())
        .put("publisher", publication.publisher())
        .put("language", publication.language())
        .put("keyword", paper.subjects().isEmpty() ? null : String.join("; ", paper.subjects()))
        .put("DOI", value(paper, Scheme.DOI))
        .put("PMID", value(paper, Scheme.PMID))
        .put("PMCID", value(paper, Scheme.PMCID))
        .put("ISBN", value(paper, Scheme.ISBN))
        .put("ISSN", value(paper, Scheme.ISSN))
        .put("URL", paper.findUrl().orElse(null))
        // CSL has no member for it; Zotero and others look for it here.
        .put("note", paper.findIdentifier(Scheme.ARXIV).map(Identifier::toString).orElse(null))
        .put("abstract", paper.abstractText());
  }

  private static Json author(Author author) {
    return author.family() == null
        ? new Json().put("literal", author.name())
        : new Json()
            .put("family", author.family())
            .put("given", author.given())
            .put("suffix", author.suffix());
  }

  private static @Nullable Json date(@Nullable PartialDate date) {
    if (date == null || date.year() == null) {
      return null;
    }
    List<Integer> parts = new ArrayList<>();
    for (Integer part : new @Nullable Integer[] {date.year(), date.month(), date.day()}) {
      if (part == null) {
        break;
      }
      parts.add(part);
    }
    return new Json().put("date-parts", List.of(parts));
  }

  private static @Nullable String value(Paper paper, Scheme scheme) {
    return paper.findIdentifier(scheme).map(Identifier::value).orElse(null);
  }
}
