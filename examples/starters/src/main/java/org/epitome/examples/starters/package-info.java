/** Small programs to begin with: each is one class to copy, and none needs another. */
@NullMarked
package org.epitome.examples.starters;

import org.jspecify.annotations.NullMarked;
