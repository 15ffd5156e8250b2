/**
 * How metrics are read out of a text; not exported. {@link
 * org.epitome.extract.metrics.MetricReader} goes through it from top to bottom:
 *
 * <ol>
 *   <li>The text becomes a string of beads: {@code BeadReader} makes a {@code Scene}, by the
 *       classes of words ({@code WordClass}, {@code Vocabulary}); {@code NameNumbers} tells which
 *       numbers belong to a phrase.
 *   <li>What hangs together is found before anything is judged: numbers ({@code Series}), phrases
 *       ({@code Lists}), names over the whole text ({@code Mentions}, {@code Headline}).
 *   <li>What could fill a slot is gathered: {@code SlotFinder} puts {@code Candidates}, cut by
 *       {@code Trim}.
 *   <li>Each decision is described by features: {@code Surroundings} of a number, {@code
 *       BoundFeatures}, {@code RoleFeatures}, {@code Evaluated} for a name, {@code SlotFeatures}
 *       with {@code PhraseFeatures} and {@code WayFeatures} for a candidate. What they know from
 *       many texts is in {@code CorpusOdds} and {@code KnownNames}.
 *   <li>A {@link org.epitome.extract.metrics.Chooser} answers: {@code MetricModel} by its {@link
 *       org.epitome.extract.metrics.Weights}, {@code ExplainingChooser} the same aloud, the trainer
 *       from the annotation. {@code Cascade} and {@code Shortlist} settle early what is plain.
 *   <li>The answers become metrics, their names singular ({@code Singular}) and canonical ({@code
 *       MetricNames}).
 * </ol>
 */
@NullMarked
package org.epitome.extract.metrics;

import org.jspecify.annotations.NullMarked;
