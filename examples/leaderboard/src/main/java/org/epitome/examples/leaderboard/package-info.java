/**
 * Tables of results by data set and metric, best first: {@link
 * org.epitome.examples.leaderboard.Boards} makes them, {@link
 * org.epitome.examples.leaderboard.Leaderboard} prints them.
 */
@NullMarked
package org.epitome.examples.leaderboard;

import org.jspecify.annotations.NullMarked;
