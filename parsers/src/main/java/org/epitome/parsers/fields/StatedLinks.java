package org.epitome.parsers.fields;

import java.util.Set;
import org.epitome.extract.LinksAnnotator;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * Links to code, models, data and project pages that a feed states in a field of its own. What they
 * lead to is told as for those that a text prints, by {@link LinksAnnotator#stated}.
 */
public final class StatedLinks {
  /** What follows a repository's name in the address of a place inside of it. */
  private static final Set<String> INSIDE =
      Set.of("tree", "blob", "releases", "wiki", "commit", "src", "issues", "pull", "-");

  private StatedLinks() {}

  /**
   * The link that a feed states.
   *
   * @param printed the address, with or without scheme; "owner/name" alone is one of GitHub
   * @param otherwise the kind where the host does not tell it
   * @return null if the text is no address
   */
  public static @Nullable CodeLink of(
      @Nullable String printed, Kind otherwise, Ownership ownership) {
    String url = canonical(printed);
    if (url == null) {
      return null;
    }
    CodeLink link = LinksAnnotator.stated(url, otherwise, ownership);
    String whole = ofRepository(url, link);
    return whole.length() == url.length()
        ? link
        : LinksAnnotator.stated(whole, otherwise, ownership);
  }

  /** The address of a repository in place of that of a place inside of it. */
  private static String ofRepository(String url, CodeLink link) {
    if (link.name() == null) {
      return url;
    }
    String path = "/" + link.owner() + "/" + link.name() + "/";
    int at = url.indexOf(path);
    if (at < 0) {
      return url;
    }
    int inside = at + path.length();
    int end = url.indexOf('/', inside);
    String first = end < 0 ? url.substring(inside) : url.substring(inside, end);
    return INSIDE.contains(first) ? url.substring(0, inside - 1) : url;
  }

  /** With a scheme, without a fragment, a trailing slash or ".git"; null for what is none. */
  private static @Nullable String canonical(@Nullable String printed) {
    String url = printed == null ? "" : printed.strip();
    if (url.isEmpty() || url.indexOf(' ') >= 0) {
      return null;
    }
    if (!url.contains("://")) {
      int slash = url.indexOf('/');
      boolean hasHost = url.indexOf('.') >= 0 && (slash < 0 || url.indexOf('.') < slash);
      if (!hasHost && slash <= 0) {
        return null;
      }
      url = (hasHost ? "https://" : "https://github.com/") + url;
    }
    int end = url.length();
    while (end > 0 && url.charAt(end - 1) == '/') {
      end--;
    }
    url = url.substring(0, end);
    url = url.endsWith(".git") ? url.substring(0, url.length() - 4) : url;
    int scheme = url.indexOf("://");
    return scheme > 0 && url.length() > scheme + 3 ? url : null;
  }
}
