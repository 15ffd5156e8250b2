package org.epitome.parsers.journal;

import java.util.ArrayList;
import java.util.List;
import org.epitome.model.Author;
import org.epitome.parsers.feed.FeedItem;
import org.epitome.parsers.fields.NameLists;
import org.epitome.parsers.fields.Names;
import org.jspecify.annotations.Nullable;

/** The authors of an item, which it states in elements, in its description or in both. */
final class ItemAuthors {
  private ItemAuthors() {}

  /**
   * The authors of an item. Those of the description count where no others are stated, and where
   * only the first of them is.
   *
   * @param told the authors in the description, as a list in a sentence; null if there are none
   */
  static List<Author> of(FeedItem item, @Nullable String told) {
    List<Author> stated = item.authors().isEmpty() ? creators(item.creators()) : item.authors();
    if (told == null || stated.size() > 1) {
      return stated;
    }
    List<Author> list = built(NameLists.of(told));
    return stated.isEmpty() || list.size() > 1 && list.get(0).equals(stated.get(0)) ? list : stated;
  }

  /** An element for each author, or one with all of them. */
  private static List<Author> creators(List<String> creators) {
    if (creators.size() == 1) {
      return built(NameLists.of(creators.get(0)));
    }
    List<Author.Builder> authors = new ArrayList<>();
    for (String creator : creators) {
      Author.Builder author = isAddress(creator) ? null : Names.parse(creator);
      if (author != null) {
        authors.add(author);
      }
    }
    return built(authors);
  }

  /** Addresses that stand behind the authors in elements of the same name, each with its mark. */
  private static boolean isAddress(String creator) {
    char mark = creator.charAt(0);
    return Character.isDigit(mark)
        || Character.isLowerCase(mark)
            && creator.startsWith(" ", 1)
            && creator.indexOf(',') > 0
            && Character.isUpperCase(creator.charAt(2));
  }

  private static List<Author> built(List<Author.Builder> builders) {
    List<Author> authors = new ArrayList<>(builders.size());
    for (Author.Builder author : builders) {
      authors.add(author.build());
    }
    return authors;
  }
}
