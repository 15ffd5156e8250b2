/**
 * Reading of JSON feeds, for all formats: a scanner of well-formed JSON over the bytes, Jackson's
 * streaming parser for the rest, entries found wherever a document keeps them, and reading on after
 * a broken one. Not part of the API. Begin with {@link org.epitome.parsers.json.JsonEntries}.
 */
@NullMarked
package org.epitome.parsers.json;

import org.jspecify.annotations.NullMarked;
