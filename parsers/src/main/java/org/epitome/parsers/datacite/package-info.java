/** The formats of DataCite. */
@NullMarked
package org.epitome.parsers.datacite;

import org.jspecify.annotations.NullMarked;
