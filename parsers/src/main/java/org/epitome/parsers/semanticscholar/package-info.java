/** The formats of Semantic Scholar. */
@NullMarked
package org.epitome.parsers.semanticscholar;

import org.jspecify.annotations.NullMarked;
