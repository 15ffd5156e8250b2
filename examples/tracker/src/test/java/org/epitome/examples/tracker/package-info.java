@NullMarked
package org.epitome.examples.tracker;

import org.jspecify.annotations.NullMarked;
