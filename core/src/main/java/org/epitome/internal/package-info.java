/** What the engine does to bytes before a parser sees them; not part of the API. */
@NullMarked
package org.epitome.internal;

import org.jspecify.annotations.NullMarked;
