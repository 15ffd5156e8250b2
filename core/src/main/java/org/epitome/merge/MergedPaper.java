package org.epitome.merge;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.epitome.model.Origin;
import org.epitome.model.Paper;

/**
 * One paper made of several that are the same.
 *
 * @param paper the richest values of all; its origin is that of the first source
 * @param sources the papers it was made of, in the order in which their values were preferred
 * @param conflicts where the sources disagree
 */
public record MergedPaper(Paper paper, List<Paper> sources, List<Conflict> conflicts)
    implements Serializable {

  /** Copies the lists. */
  public MergedPaper {
    Objects.requireNonNull(paper, "paper");
    sources = List.copyOf(sources);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Two values of one member that differ by more than spelling.
   *
   * @param member the member by its JSON name: "title", "published"
   * @param kept the value that was kept
   * @param dropped the value that was dropped
   * @param source the paper that had the dropped value
   */
  public record Conflict(String member, String kept, String dropped, Paper source)
      implements Serializable {

    /** Checks that the parts are there. */
    public Conflict {
      Objects.requireNonNull(member, "member");
      Objects.requireNonNull(kept, "kept");
      Objects.requireNonNull(dropped, "dropped");
      Objects.requireNonNull(source, "source");
    }

    /** One line for people: {@code published: 2024-01, not 2024-05 (crossref-json, entry 3)}. */
    @Override
    public String toString() {
      Origin origin = source.origin();
      String place =
          origin == null
              ? ""
              : " ("
                  + origin.format()
                  + (origin.source() == null ? "" : ", " + origin.source())
                  + ", entry "
                  + origin.entry()
                  + ")";
      return member + ": " + kept + ", not " + dropped + place;
    }
  }
}
