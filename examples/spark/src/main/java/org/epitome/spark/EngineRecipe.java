package org.epitome.spark;

import java.io.Serializable;
import org.epitome.Epitome;

/**
 * How an engine is made. It travels to the executors in place of the engine, whose parsers and
 * annotators are found there again; a lambda over one's own parsers is enough.
 */
@FunctionalInterface
public interface EngineRecipe extends Serializable {
  /** Makes an engine; called once for each task. */
  Epitome make();
}
