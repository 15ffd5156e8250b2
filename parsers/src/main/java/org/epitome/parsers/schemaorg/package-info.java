/** Papers as schema.org describes them. */
@NullMarked
package org.epitome.parsers.schemaorg;

import org.jspecify.annotations.NullMarked;
