@NullMarked
package org.epitome.examples.starters;

import org.jspecify.annotations.NullMarked;
