/** Whether code, data or models can be had. */
@NullMarked
package org.epitome.extract.release;

import org.jspecify.annotations.NullMarked;
