/** EndNote's tagged text, and Refer, which it comes from. */
@NullMarked
package org.epitome.parsers.endnote;

import org.jspecify.annotations.NullMarked;
