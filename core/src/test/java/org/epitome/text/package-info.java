/** Tests of the text layers. */
@NullMarked
package org.epitome.text;

import org.jspecify.annotations.NullMarked;
