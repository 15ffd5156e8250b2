/** TeX in names, titles and abstracts, turned into the characters that it stands for. */
@NullMarked
package org.epitome.parsers.tex;

import org.jspecify.annotations.NullMarked;
