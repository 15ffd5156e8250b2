/** The format of CORE, which collects what repositories hold. */
@NullMarked
package org.epitome.parsers.coreac;

import org.jspecify.annotations.NullMarked;
