/** RefWorks' tagged text. */
@NullMarked
package org.epitome.parsers.refworks;

import org.jspecify.annotations.NullMarked;
