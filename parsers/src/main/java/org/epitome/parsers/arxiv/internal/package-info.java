/** What arXiv's formats have in common. Not part of the API. */
@NullMarked
package org.epitome.parsers.arxiv.internal;

import org.jspecify.annotations.NullMarked;
