package org.epitome.examples.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.epitome.extract.metrics.Genre;
import org.epitome.extract.metrics.Symbols;
import org.epitome.extract.metrics.Weights;
import org.epitome.text.Tokens;

/** A file that the annotator reads, made of texts of lines of a weight and the name of its key. */
@SuppressWarnings("ArrayRecordComponent")
record Compiled(String file, byte[] bytes) {
  /** All that the annotator reads, made of the texts in a folder. */
  static List<Compiled> all(Path folder) throws IOException {
    List<Compiled> all = new ArrayList<>();
    all.add(new Compiled("corpus.bin", weights(List.of(read(folder, "corpus")))));
    List<String> texts = new ArrayList<>();
    for (Genre genre : Genre.values()) { // what excerpts teach is added to what all texts do
      texts.add(read(folder, genre.file));
      all.add(new Compiled(genre.file + ".bin", weights(texts)));
    }
    return all;
  }

  private static String read(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name + ".txt"));
  }

  /** The weights of several texts added up. */
  private static byte[] weights(List<String> texts) {
    Map<Long, Integer> weights = new LinkedHashMap<>();
    Set<Long> stems = new HashSet<>();
    for (String text : texts) {
      Map<Long, Integer> added = new LinkedHashMap<>();
      for (String line : text.split("\n")) {
        int space = line.indexOf(' ');
        String[] parts = line.substring(space + 1).split(" ", -1);
        long stem = 0;
        long key = Tokens.key(parts[0]);
        for (int i = 1; i < parts.length; i++) {
          stem = key;
          key = Symbols.mix(key, Tokens.key(parts[i]));
        }
        stems.add(stem);
        added.putIfAbsent(key, Integer.valueOf(line.substring(0, space)));
      }
      added.forEach((key, weight) -> weights.merge(key, weight, Integer::sum));
    }
    return Weights.of(weights, stems).toBytes();
  }
}
