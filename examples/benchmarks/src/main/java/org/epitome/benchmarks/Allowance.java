package org.epitome.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.epitome.benchmarks.Input.Kind;

/**
 * A promise: how much a contender allocates at most beyond the records that it returns.
 *
 * @param kind the id of the input
 * @param contender who reads it
 * @param perText whether it is counted for each text, not for each byte
 * @param most the bytes
 */
record Allowance(String kind, String contender, boolean perText, double most) {
  static final List<Allowance> ALL =
      Stream.concat(
              Stream.of(Kind.values())
                  .filter(kind -> kind != Kind.ABSTRACTS)
                  .map(kind -> new Allowance(kind.id, Job.EPITOME, false, 0.8)),
              Stream.of(
                  new Allowance("abstracts", Job.EPITOME, true, 8_000),
                  new Allowance("abstracts", Annotating.READER, true, 1_500)))
          .toList();
}
