/** The format of NASA's Astrophysics Data System. */
@NullMarked
package org.epitome.parsers.ads;

import org.jspecify.annotations.NullMarked;
