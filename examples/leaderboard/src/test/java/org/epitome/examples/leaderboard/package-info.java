@NullMarked
package org.epitome.examples.leaderboard;

import org.jspecify.annotations.NullMarked;
