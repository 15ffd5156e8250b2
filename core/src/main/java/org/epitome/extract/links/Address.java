package org.epitome.extract.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.epitome.model.CodeLink.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A canonical address and what its host and path say.
 *
 * @param url the whole address
 * @param kind what the host leads to; null if the host is not known
 * @param owner the user, organisation or group; null where there is none
 * @param name the thing of that owner; null where there is none
 */
record Address(String url, @Nullable Kind kind, @Nullable String owner, @Nullable String name) {

  /** First parts of a path on GitHub and Hugging Face that are no owners. */
  private static final Set<String> NO_OWNERS =
      Set.of(
          "about",
          "blog",
          "collections",
          "docs",
          "enterprise",
          "events",
          "explore",
          "features",
          "issues",
          "join",
          "learn",
          "login",
          "marketplace",
          "models",
          "notifications",
          "papers",
          "pricing",
          "search",
          "settings",
          "spaces",
          "sponsors",
          "tasks",
          "topics",
          "trending");

  /** Parts of a path after which a repository's own paths begin on GitLab, before it had "/-/". */
  private static final Set<String> INSIDE_REPOSITORY =
      Set.of("-", "tree", "blob", "issues", "wikis", "raw", "commit");

  /** Reads an address that has a scheme. */
  static Address of(String url) {
    int hostStart = url.indexOf("://") + 3;
    int hostEnd = hostStart;
    while (hostEnd < url.length() && "/?#:".indexOf(url.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String host = url.substring(hostStart, hostEnd).toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring(4) : host;
    List<String> path = path(url, hostEnd);
    String first = path.isEmpty() ? "" : path.get(0).toLowerCase(Locale.ROOT);
    Host known = Hosts.standard().find(host, first);
    if (known == null) {
      boolean pdf = url.regionMatches(true, url.length() - 4, ".pdf", 0, 4);
      return new Address(url, pdf ? Kind.PAPER : null, null, null);
    }
    List<String> names = path.subList(Math.min(known.depth(), path.size()), path.size());
    return switch (known.naming()) {
      case NONE -> new Address(url, known.kind(), null, null);
      case NAME -> new Address(url, known.kind(), null, names.isEmpty() ? null : names.get(0));
      case GROUPS -> grouped(url, known.kind(), names);
      case PAIR -> pair(url, known, names);
    };
  }

  private static Address pair(String url, Host known, List<String> names) {
    boolean organisation = !names.isEmpty() && names.get(0).equals("orgs");
    List<String> pair = organisation ? names.subList(1, Math.min(2, names.size())) : names;
    if (pair.isEmpty() || known.depth() == 0 && NO_OWNERS.contains(pair.get(0))) {
      return new Address(url, known.kind(), null, null);
    }
    String name = pair.size() > 1 ? pair.get(1) : null;
    return new Address(url, known.kind(), pair.get(0), name);
  }

  private static Address grouped(String url, Kind kind, List<String> names) {
    int end = 0;
    while (end < names.size() && (end < 2 || !INSIDE_REPOSITORY.contains(names.get(end)))) {
      end++;
    }
    if (end < 2) {
      return new Address(url, kind, end == 0 ? null : names.get(0), null);
    }
    String owner = String.join("/", names.subList(0, end - 1));
    return new Address(url, kind, owner, names.get(end - 1));
  }

  /** The parts of a path that are not empty, without query and fragment. */
  private static List<String> path(String url, int start) {
    List<String> parts = new ArrayList<>();
    int end = start;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    for (int at = start; at < end; ) {
      int slash = url.indexOf('/', at);
      int next = slash < 0 || slash > end ? end : slash;
      if (next > at && (at > start || url.charAt(at) != ':')) {
        parts.add(url.substring(at, next));
      }
      at = next + 1;
    }
    return parts;
  }
}
