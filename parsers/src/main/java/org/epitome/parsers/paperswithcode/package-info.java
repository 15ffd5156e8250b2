/** The formats of Papers with Code. */
@NullMarked
package org.epitome.parsers.paperswithcode;

import org.jspecify.annotations.NullMarked;
