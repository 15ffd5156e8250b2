/** One self-contained page of HTML of the papers of feeds, to look at and to search. */
@NullMarked
package org.epitome.examples.report;

import org.jspecify.annotations.NullMarked;
