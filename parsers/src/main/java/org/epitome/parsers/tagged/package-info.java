/** Records of fields with a short tag before each, as bibliographic databases print them. */
@NullMarked
package org.epitome.parsers.tagged;

import org.jspecify.annotations.NullMarked;
