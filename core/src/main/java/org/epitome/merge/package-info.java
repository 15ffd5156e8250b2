/**
 * Merges the records of the same paper from several feeds.
 *
 * <p>{@link org.epitome.merge.PaperIndex} says which papers are the same and keeps only keys, so
 * that it can see millions of them; {@link org.epitome.merge.PaperMerger} makes one paper of those
 * that are the same, and tells where they disagree.
 */
@NullMarked
package org.epitome.merge;

import org.jspecify.annotations.NullMarked;
