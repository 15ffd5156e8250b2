/** The program that learns the weights of the acronyms annotator. */
@NullMarked
package org.epitome.examples.trainer.acronyms;

import org.jspecify.annotations.NullMarked;
