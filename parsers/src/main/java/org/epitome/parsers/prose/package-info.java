/**
 * Tells titles from abstracts in lines of running text, for formats that mark neither: pages as
 * text, lists without markup.
 */
@NullMarked
package org.epitome.parsers.prose;

import org.jspecify.annotations.NullMarked;
