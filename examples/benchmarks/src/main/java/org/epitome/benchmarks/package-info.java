/** Measures the library beside the limits and beside what people use for the same work. */
@org.jspecify.annotations.NullMarked
package org.epitome.benchmarks;
