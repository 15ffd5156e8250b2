/** The formats of Zenodo and other InvenioRDM repositories. */
@NullMarked
package org.epitome.parsers.zenodo;

import org.jspecify.annotations.NullMarked;
