/** Plain text of the Web of Science. */
@NullMarked
package org.epitome.parsers.wos;

import org.jspecify.annotations.NullMarked;
