/**
 * Reading of JSON feeds, for all formats: Jackson's streaming parser over the bytes, entries found
 * wherever a document keeps them, and reading on after a broken one. Not part of the API.
 */
@NullMarked
package org.epitome.parsers.json;

import org.jspecify.annotations.NullMarked;
