/** Records of lines with tags, as RIS, MEDLINE, Ovid and EndNote write them. */
@NullMarked
package org.epitome.parsers.tagged;

import org.jspecify.annotations.NullMarked;
