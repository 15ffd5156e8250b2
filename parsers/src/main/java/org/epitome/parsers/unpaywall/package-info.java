/** The format of Unpaywall. */
@NullMarked
package org.epitome.parsers.unpaywall;

import org.jspecify.annotations.NullMarked;
