/** What a link leads to and whose it is. */
@NullMarked
package org.epitome.extract.links;

import org.jspecify.annotations.NullMarked;
