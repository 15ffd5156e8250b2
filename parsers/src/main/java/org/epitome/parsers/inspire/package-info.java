/** The format of INSPIRE, the database of high-energy physics. */
@NullMarked
package org.epitome.parsers.inspire;

import org.jspecify.annotations.NullMarked;
