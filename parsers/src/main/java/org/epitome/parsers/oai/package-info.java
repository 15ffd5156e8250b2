/** Harvests of repositories. */
@NullMarked
package org.epitome.parsers.oai;

import org.jspecify.annotations.NullMarked;
