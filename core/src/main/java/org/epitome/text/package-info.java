/**
 * Texts of papers, analysed in layers: text, tokens, sentences, quantities. Each layer is made
 * once, when first asked for, and shared by all annotators.
 */
@NullMarked
package org.epitome.text;

import org.jspecify.annotations.NullMarked;
