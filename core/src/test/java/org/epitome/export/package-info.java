@NullMarked
package org.epitome.export;

import org.jspecify.annotations.NullMarked;
