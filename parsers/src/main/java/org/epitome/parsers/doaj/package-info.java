/** The format of the Directory of Open Access Journals. */
@NullMarked
package org.epitome.parsers.doaj;

import org.jspecify.annotations.NullMarked;
