/** The format of HAL, the open archive of France. */
@NullMarked
package org.epitome.parsers.hal;

import org.jspecify.annotations.NullMarked;
