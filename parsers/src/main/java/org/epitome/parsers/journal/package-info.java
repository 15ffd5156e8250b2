/** The feeds of journals and preprint servers. */
@NullMarked
package org.epitome.parsers.journal;

import org.jspecify.annotations.NullMarked;
