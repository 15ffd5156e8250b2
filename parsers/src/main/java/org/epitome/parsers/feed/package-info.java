/** The items of news feeds (RSS 0.9 to 2.0, Atom), read the same for every source. */
@NullMarked
package org.epitome.parsers.feed;

import org.jspecify.annotations.NullMarked;
