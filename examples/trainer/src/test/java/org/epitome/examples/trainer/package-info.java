/** Tests of the trainer. */
@NullMarked
package org.epitome.examples.trainer;

import org.jspecify.annotations.NullMarked;
