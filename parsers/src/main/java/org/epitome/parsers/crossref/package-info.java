/** The formats of Crossref. */
@NullMarked
package org.epitome.parsers.crossref;

import org.jspecify.annotations.NullMarked;
