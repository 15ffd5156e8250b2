package org.epitome.extract.links;

import org.epitome.model.CodeLink.Kind;

/**
 * What is known about a host, or about a part of its paths.
 *
 * @param kind what its addresses lead to
 * @param naming how its paths name an owner and a thing
 * @param depth how many parts of the path belong to the entry itself
 */
record Host(Kind kind, Naming naming, int depth) {

  /** How owner and name stand in a path. */
  enum Naming {
    /** Not at all. */
    NONE,
    /** {@code /owner/name}. */
    PAIR,
    /** {@code /group/subgroup/name}, up to {@code /-/}. */
    GROUPS,
    /** {@code /name}. */
    NAME
  }
}
