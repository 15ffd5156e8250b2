/** Pages that were saved as HTML, read as lines. */
@NullMarked
package org.epitome.parsers.html;

import org.jspecify.annotations.NullMarked;
