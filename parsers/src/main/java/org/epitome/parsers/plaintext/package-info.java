/** Plain text with titles and abstracts. */
@NullMarked
package org.epitome.parsers.plaintext;

import org.jspecify.annotations.NullMarked;
