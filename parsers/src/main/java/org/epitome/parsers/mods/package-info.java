/** MODS, the Metadata Object Description Schema of the Library of Congress. */
@NullMarked
package org.epitome.parsers.mods;

import org.jspecify.annotations.NullMarked;
