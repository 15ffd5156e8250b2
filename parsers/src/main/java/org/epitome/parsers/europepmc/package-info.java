/** The formats of Europe PMC. */
@NullMarked
package org.epitome.parsers.europepmc;

import org.jspecify.annotations.NullMarked;
