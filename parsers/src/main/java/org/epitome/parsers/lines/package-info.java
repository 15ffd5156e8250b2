/** Reading of line-based formats: lines with their numbers, as bytes until text is asked for. */
@NullMarked
package org.epitome.parsers.lines;

import org.jspecify.annotations.NullMarked;
