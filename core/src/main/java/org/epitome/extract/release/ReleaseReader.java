package org.epitome.extract.release;

import org.epitome.model.Availability;
import org.epitome.text.PaperText;
import org.jspecify.annotations.Nullable;

/** Reads what the sentences of a paper say about getting its code, data or models. */
public final class ReleaseReader {

  /** A reader. */
  public ReleaseReader() {}

  /** What the paper says as a whole: released if one sentence says so, else promised, else null. */
  public @Nullable Availability read(PaperText paper) {
    return null;
  }
}
