/**
 * Two Spark jobs: dumps of any format to Parquet tables of papers and metrics, and those tables to
 * leaderboards.
 */
@NullMarked
package org.epitome.spark;

import org.jspecify.annotations.NullMarked;
