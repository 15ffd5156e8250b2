/** BibTeX and BibLaTeX. */
@NullMarked
package org.epitome.parsers.bibtex;

import org.jspecify.annotations.NullMarked;
