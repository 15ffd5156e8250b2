/** Internet mail as lines of text, whatever it was encoded in. */
@NullMarked
package org.epitome.parsers.mail;

import org.jspecify.annotations.NullMarked;
