package org.epitome.parsers.xml;

import org.jspecify.annotations.Nullable;

/**
 * What a prefix stands for within an element.
 *
 * @param prefix "" for names without one
 * @param uri the namespace, "" for none
 * @param outer what was bound before, in the element or around it
 * @param count how many are bound with it
 */
record Binding(String prefix, String uri, @Nullable Binding outer, int count) {
  /** How many may be bound at a place, since they are looked through one by one. */
  private static final int MOST = 1_000;

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  /** Binds one more. */
  static Binding of(String prefix, String uri, @Nullable Binding outer) throws XmlFailure {
    int count = outer == null ? 1 : outer.count + 1;
    if (count > MOST) {
      throw XmlFailure.limit("more than " + MOST + " namespaces are declared, the limit");
    }
    return new Binding(prefix, uri, outer, count);
  }

  /** Whether a declaration is one that XML does not forbid. */
  static boolean isAllowed(String prefix, String uri) {
    return switch (prefix) {
      case "xml" -> uri.equals(XML);
      case "xmlns" -> false;
      default -> !uri.equals(XML) && !uri.equals(XMLNS) && (prefix.isEmpty() || !uri.isEmpty());
    };
  }

  /** The namespace of a prefix; null if it is not bound. */
  static @Nullable String uri(@Nullable Binding innermost, String prefix) {
    for (Binding each = innermost; each != null; each = each.outer) {
      if (each.prefix.equals(prefix)) {
        return each.uri;
      }
    }
    return prefix.isEmpty() ? "" : prefix.equals("xml") ? XML : null;
  }
}
