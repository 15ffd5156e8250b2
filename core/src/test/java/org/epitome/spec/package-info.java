/** Runs the examples of the pages in {@code src/test/resources/spec}. */
@NullMarked
package org.epitome.spec;

import org.jspecify.annotations.NullMarked;
