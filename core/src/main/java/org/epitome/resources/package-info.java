/** How the resource files with vocabulary and weights are read; not part of the API. */
@NullMarked
package org.epitome.resources;

import org.jspecify.annotations.NullMarked;
