/** What the library reads. */
@NullMarked
package org.epitome.parsers;

import org.jspecify.annotations.NullMarked;
