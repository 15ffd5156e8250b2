@NullMarked
package org.epitome.examples.report;

import org.jspecify.annotations.NullMarked;
