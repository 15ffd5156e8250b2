/** The formats of arXiv: API, announcements, harvesting. */
@NullMarked
package org.epitome.parsers.arxiv;

import org.jspecify.annotations.NullMarked;
