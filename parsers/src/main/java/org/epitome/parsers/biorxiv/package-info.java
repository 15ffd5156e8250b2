/** The formats of bioRxiv and medRxiv. */
@NullMarked
package org.epitome.parsers.biorxiv;

import org.jspecify.annotations.NullMarked;
