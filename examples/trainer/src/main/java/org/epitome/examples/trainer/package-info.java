/** The program that learns the weights of the metrics annotator. */
@NullMarked
package org.epitome.examples.trainer;

import org.jspecify.annotations.NullMarked;
