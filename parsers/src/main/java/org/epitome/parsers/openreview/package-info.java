/** The formats of OpenReview. */
@NullMarked
package org.epitome.parsers.openreview;

import org.jspecify.annotations.NullMarked;
