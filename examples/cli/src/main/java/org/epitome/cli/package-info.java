/** The command line, a class a verb. */
@NullMarked
package org.epitome.cli;

import org.jspecify.annotations.NullMarked;
