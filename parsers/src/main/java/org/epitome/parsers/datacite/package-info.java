/** The formats of Datacite. */
@NullMarked
package org.epitome.parsers.datacite;

import org.jspecify.annotations.NullMarked;
