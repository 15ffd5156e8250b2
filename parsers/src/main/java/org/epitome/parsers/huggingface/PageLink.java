package org.epitome.parsers.huggingface;

import java.util.Optional;
import org.epitome.model.Identifier;
import org.epitome.model.Identifier.Scheme;
import org.epitome.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A link of a papers page, by what it leads to. The page names a paper in three ways: {@code
 * /papers/ID}, {@code /papers/ID#community} and {@code /login?next=%2Fpapers%2FID}.
 *
 * @param target what it leads to
 * @param url the address; the number alone for a reference
 * @param id the paper's arXiv identifier; null for other targets
 */
record PageLink(Target target, String url, @Nullable String id) {
  private static final String SITE = "https://huggingface.co";

  /** What a link leads to. */
  enum Target {
    /** A paper's own page. */
    PAPER,
    /** A paper that a sentence names, in an abstract. */
    MENTION,
    /** The comments below a paper. */
    COMMENTS,
    /** The login that a vote for a paper asks for. */
    VOTE,
    /** A paper at arXiv. */
    ARXIV,
    /** A repository. */
    REPOSITORY,
    /** A user or an organisation. */
    ACCOUNT,
    /** Another page of the site. */
    SITE,
    /** A number that the list of references at the page's end explains. */
    REFERENCE,
    /** The rest. */
    OTHER
  }

  static PageLink reference(String number) {
    return new PageLink(Target.REFERENCE, number, null);
  }

  /** A link by its address, which may lack the site. */
  static PageLink of(String address) {
    String url = address.startsWith("/") && !address.startsWith("//") ? SITE + address : address;
    String rest = afterHost(url, "huggingface.co/");
    if (rest != null) {
      return ofSite(url, rest);
    }
    if (afterHost(url, "arxiv.org/") != null) {
      String id = id(url.substring(url.indexOf("arxiv.org/") + 10));
      return new PageLink(id == null ? Target.OTHER : Target.ARXIV, url, id);
    }
    boolean forge =
        isRepository(afterHost(url, "github.com/")) || isRepository(afterHost(url, "gitlab.com/"));
    return new PageLink(forge ? Target.REPOSITORY : Target.OTHER, url, null);
  }

  private static PageLink ofSite(String url, String rest) {
    int paper = rest.startsWith("papers/") ? 7 : -1;
    if (paper > 0) {
      String id = id(rest.substring(paper));
      Target target = rest.indexOf('#') > 0 ? Target.COMMENTS : Target.PAPER;
      return id == null ? new PageLink(Target.SITE, url, null) : new PageLink(target, url, id);
    }
    if (rest.startsWith("login")) {
      int next = rest.indexOf("papers%2F") >= 0 ? rest.indexOf("papers%2F") + 9 : -1;
      next = next < 0 && rest.indexOf("/papers/") >= 0 ? rest.indexOf("/papers/") + 8 : next;
      String id = next < 0 ? null : id(rest.substring(next));
      return new PageLink(id == null ? Target.SITE : Target.VOTE, url, id);
    }
    int slash = rest.indexOf('/');
    boolean thing = slash > 0 && slash < rest.length() - 1 && !isOwnFolder(rest, slash);
    boolean account = !rest.isEmpty() && slash < 0 && rest.indexOf('?') < 0;
    return new PageLink(thing ? Target.OTHER : account ? Target.ACCOUNT : Target.SITE, url, null);
  }

  /** Whether a path is the site's own and not a model, a data set or the like. */
  private static boolean isOwnFolder(String path, int end) {
    return switch (path.substring(0, end)) {
      case "papers", "avatars", "front", "blog", "docs", "api" -> true;
      default -> false;
    };
  }

  private static @Nullable String afterHost(String url, String host) {
    int start = url.indexOf("://");
    start = start < 0 ? 0 : start + 3;
    start += url.startsWith("www.", start) ? 4 : 0;
    return url.startsWith(host, start) ? url.substring(start + host.length()) : null;
  }

  private static boolean isRepository(@Nullable String path) {
    int slash = path == null ? -1 : path.indexOf('/');
    return path != null && slash > 0 && slash < path.length() - 1;
  }

  /** The identifier that a path begins with: digits, a dot, digits. Never read as a number. */
  private static @Nullable String id(String path) {
    Optional<Identifier> found = Identifier.tryParse(Scheme.ARXIV, path);
    return found.map(Identifier::value).orElse(null);
  }

  /** The link as one whose words stand in the middle of a sentence. */
  PageLink inSentence() {
    return target == Target.PAPER ? new PageLink(Target.MENTION, url, id) : this;
  }

  /** Whether the page itself, not an abstract, must have printed this link. */
  boolean isOfPage() {
    return switch (target) {
      case PAPER, MENTION, COMMENTS, VOTE, ACCOUNT, SITE, REFERENCE -> true;
      case ARXIV, REPOSITORY, OTHER -> false;
    };
  }

  /** Whether it names a paper of the page. */
  boolean isPaper() {
    return target == Target.PAPER || target == Target.COMMENTS || target == Target.VOTE;
  }

  /** The day in an address such as {@code /papers/date/2026-03-24}; null in others. */
  @Nullable PartialDate day() {
    int at = target == Target.SITE ? url.indexOf("/papers/date/") : -1;
    return at < 0 || url.length() < at + 23
        ? null
        : PartialDate.tryParse(url.substring(at + 13, at + 23)).orElse(null);
  }
}
