/**
 * A tracker of papers: {@link org.epitome.examples.tracker.Tracker} reads feeds into a {@link
 * org.epitome.examples.tracker.PaperStore} and tells the {@link org.epitome.examples.tracker.News}.
 */
@NullMarked
package org.epitome.examples.tracker;

import org.jspecify.annotations.NullMarked;
