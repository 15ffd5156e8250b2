/** The DBLP computer science bibliography. */
@NullMarked
package org.epitome.parsers.dblp;

import org.jspecify.annotations.NullMarked;
