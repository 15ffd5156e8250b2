/**
 * What Epitome returns: immutable records with value equality.
 *
 * <p>{@link org.epitome.model.Paper} is one paper as a feed prints it, {@link
 * org.epitome.model.Metric} one reported number of its text, {@link org.epitome.model.CodeLink} one
 * link to code, data, a model or a demo. A text, number or date that the source does not give is
 * null, never an empty string or a guess; a list is never null. All records are serializable, and a
 * plain mapper of Jackson 3, or of Jackson 2 from 2.20 on, writes and reads them without any
 * module.
 *
 * <p>Build wide records with their builders: their canonical constructors are not covered by the
 * compatibility promise, since a component may be added.
 */
@NullMarked
package org.epitome.model;

import org.jspecify.annotations.NullMarked;
