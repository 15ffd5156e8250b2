/** The catalogue of the formats that the library reads, each in a package of its own. */
@NullMarked
package org.epitome.parsers;

import org.jspecify.annotations.NullMarked;
