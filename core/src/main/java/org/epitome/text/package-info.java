/**
 * Texts of papers, analysed in layers, each of them made once, when first asked for, and shared by
 * all annotators. {@link org.epitome.text.AnalyzedText} holds the layers of one text, {@link
 * org.epitome.text.PaperText} the texts of one paper after the other:
 *
 * <ul>
 *   <li>{@link org.epitome.text.Tokens}: words, numbers and signs, without TeX's layout;
 *   <li>{@link org.epitome.text.Sentences}, with the {@link org.epitome.text.Section} that a label
 *       puts them in;
 *   <li>{@link org.epitome.text.Quantities}: every number with its unit, bound and range, unjudged;
 *   <li>what is made of them: {@link org.epitome.text.Roles} and {@link org.epitome.text.Claims} of
 *       sentences, and {@link org.epitome.text.ReadableText}, the text as a person would see it.
 * </ul>
 *
 * <p>Words that these layers know stand in resource files, each a {@link org.epitome.text.Lexicon}.
 */
@NullMarked
package org.epitome.text;

import org.jspecify.annotations.NullMarked;
