/** PubMed's citation records. */
@NullMarked
package org.epitome.parsers.pubmed;

import org.jspecify.annotations.NullMarked;
