/** Ovid's tagged text. */
@NullMarked
package org.epitome.parsers.ovid;

import org.jspecify.annotations.NullMarked;
