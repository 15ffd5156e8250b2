/** How metrics are read: beads of a text, series, decisions by weight, slots. Not exported. */
@NullMarked
package org.epitome.extract.metrics;

import org.jspecify.annotations.NullMarked;
