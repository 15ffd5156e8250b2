/** The annotators that Epitome brings: metrics, links, acronyms, availability. */
@NullMarked
package org.epitome.extract;

import org.jspecify.annotations.NullMarked;
