/** Articles in JATS. */
@NullMarked
package org.epitome.parsers.jats;

import org.jspecify.annotations.NullMarked;
