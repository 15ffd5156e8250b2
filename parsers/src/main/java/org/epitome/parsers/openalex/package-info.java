/** The formats of OpenAlex. */
@NullMarked
package org.epitome.parsers.openalex;

import org.jspecify.annotations.NullMarked;
