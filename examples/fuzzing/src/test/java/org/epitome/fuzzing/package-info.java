/**
 * What the fuzzer calls, and the inputs that it found, which run as tests. To look for more, say by
 * {@code JAZZER_FUZZ=1} that one target is to be fuzzed; CONTRIBUTING.md shows how.
 */
@NullMarked
package org.epitome.fuzzing;

import org.jspecify.annotations.NullMarked;
