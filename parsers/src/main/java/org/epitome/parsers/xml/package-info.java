/** The one way in which XML feeds are read: secure, mending, going on after a broken entry. */
@NullMarked
package org.epitome.parsers.xml;

import org.jspecify.annotations.NullMarked;
