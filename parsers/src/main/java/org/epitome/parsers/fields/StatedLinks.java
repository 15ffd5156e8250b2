package org.epitome.parsers.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.CodeLink;
import org.epitome.model.CodeLink.Kind;
import org.epitome.model.CodeLink.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * Links to code, models, data and project pages that a feed states in a field of its own. The kind
 * is that of the host, by a table; owner and name are the first parts of the path on a forge.
 */
public final class StatedLinks {
  private static final List<Host> HOSTS = hosts();

  /** What follows a repository's name in the address of a place inside of it. */
  private static final Set<String> INSIDE =
      Set.of("tree", "blob", "releases", "wiki", "commit", "src", "issues", "pull", "-");

  private StatedLinks() {}

  private static List<Host> hosts() {
    List<Host> hosts = new ArrayList<>();
    for (String line : WordTable.lines(StatedLinks.class, "hosts.txt")) {
      hosts.add(Host.of(line));
    }
    return hosts;
  }

  private record Host(String name, Kind kind, boolean owned) {
    static Host of(String line) {
      String[] parts = line.split(" ", -1);
      return new Host(parts[0], Kind.valueOf(parts[1]), parts.length > 2);
    }

    boolean serves(String host) {
      return host.endsWith(name)
          && (host.length() == name.length()
              || host.charAt(host.length() - name.length() - 1) == '.');
    }
  }

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
    int start = url.indexOf("://") + 3;
    int slash = url.indexOf('/', start);
    String host = (slash < 0 ? url.substring(start) : url.substring(start, slash));
    String[] path = slash < 0 ? new String[0] : url.substring(slash + 1).split("/", -1);
    Host known = null;
    for (Host each : HOSTS) {
      known = known == null && each.serves(host.toLowerCase(Locale.ROOT)) ? each : known;
    }
    if (known == null) {
      return new CodeLink(url, otherwise, null, null, ownership, null);
    }
    Kind kind = known.kind();
    int owner = 0;
    if (known.name().equals("huggingface.co") && path.length > 0) {
      boolean typed = path[0].equals("datasets") || path[0].equals("spaces");
      kind =
          path[0].equals("datasets") ? Kind.DATASET : path[0].equals("spaces") ? Kind.DEMO : kind;
      kind = path[0].equals("papers") ? Kind.PAPER : kind;
      owner = typed ? 1 : 0;
    }
    boolean owned =
        known.owned()
            && path.length > owner + 1
            && !path[owner].isBlank()
            && !path[owner + 1].isBlank()
            && kind != Kind.PAPER;
    if (!owned) {
      return new CodeLink(url, kind, null, null, ownership, null);
    }
    String name = path[owner + 1];
    if (path.length > owner + 2 && INSIDE.contains(path[owner + 2])) {
      url = url.substring(0, url.indexOf("/" + name + "/" + path[owner + 2], slash) + 1) + name;
    }
    return new CodeLink(url, kind, path[owner], name, ownership, null);
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
