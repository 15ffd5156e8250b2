/** The command line: {@code read}, {@code annotate} and {@code formats}. */
@NullMarked
package org.epitome.cli;

import org.jspecify.annotations.NullMarked;
