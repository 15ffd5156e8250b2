/** The JSON of the Citation Style Language. */
@NullMarked
package org.epitome.parsers.csl;

import org.jspecify.annotations.NullMarked;
