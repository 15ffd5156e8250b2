/** MARC 21, the format of library catalogues, in XML. */
@NullMarked
package org.epitome.parsers.marc;

import org.jspecify.annotations.NullMarked;
