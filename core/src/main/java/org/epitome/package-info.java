/**
 * The engine: bytes of a feed in, {@link org.epitome.model.Paper papers} with findings out.
 *
 * <p>{@link org.epitome.Epitome} is the entry point. A format is a {@link org.epitome.PaperParser},
 * a kind of finding an {@link org.epitome.Annotator}; both are found on the class or module path,
 * or given to the builder. All else (detecting the format, decompressing, decoding, strictness,
 * limits, diagnostics, counting, annotating, closing) is {@link org.epitome.PaperReader}'s.
 */
@NullMarked
package org.epitome;

import org.jspecify.annotations.NullMarked;
