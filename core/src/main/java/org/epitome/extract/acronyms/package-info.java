/** Short forms and the long forms that define them. */
@NullMarked
package org.epitome.extract.acronyms;

import org.jspecify.annotations.NullMarked;
