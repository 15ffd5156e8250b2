/** RIS, the exchange format of reference managers. */
@NullMarked
package org.epitome.parsers.ris;

import org.jspecify.annotations.NullMarked;
