/** Inline markup and character references to plain text, for every format. */
@NullMarked
package org.epitome.parsers.markup;

import org.jspecify.annotations.NullMarked;
