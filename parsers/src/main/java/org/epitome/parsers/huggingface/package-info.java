/** Hugging Face's papers pages and its JSON about papers. */
@NullMarked
package org.epitome.parsers.huggingface;

import org.jspecify.annotations.NullMarked;
