/** The formats of arXiv: answers of its API, announcements, mails, listings and its snapshot. */
@NullMarked
package org.epitome.parsers.arxiv;

import org.jspecify.annotations.NullMarked;
