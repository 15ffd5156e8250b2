package org.epitome.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.model.Paper;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The papers of a folder of dumps, read in parallel.
 *
 * <p>Files of lines ({@code .jsonl}, {@code .ndjson}) are split where Hadoop splits text, so one
 * large dump keeps all cores busy. Every other file is read by one task, from its beginning
 * to its end, since its format can only be known and followed there. No file is held in memory.
 */
public final class PaperDumps {
  private static final List<String> LINES = List.of(".jsonl", ".ndjson");

  private final JavaSparkContext spark;
  private final EngineRecipe recipe;
  private final CollectionAccumulator<String> unread;

  /** Reads with the engine that the recipe makes. */
  public PaperDumps(JavaSparkContext spark, EngineRecipe recipe) {
    this.spark = spark;
    this.recipe = recipe;
    this.unread = spark.sc().collectionAccumulator("documents not read to their end");
  }

  /**
   * The papers of all files in a folder and its subfolders. A document that cannot be read on ends
   * with the papers before; {@link #unread()} tells of it.
   */
  public JavaRDD<Paper> papers(String folder) throws IOException {
    Configuration hadoop = spark.hadoopConfiguration();
    StringBuilder ofLines = new StringBuilder();
    StringBuilder others = new StringBuilder();
    Path root = new Path(folder);
    FileSystem files = root.getFileSystem(hadoop);
    var all = files.listFiles(root, true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      String name = file.getPath().getName();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue; // Hadoop's own marks, such as _SUCCESS
      }
      String path = file.getPath().toString();
      StringBuilder kind = LINES.stream().anyMatch(path::endsWith) ? ofLines : others;
      kind.append(kind.isEmpty() ? "" : ",").append(path.replace(",", "\\,"));
    }
    JavaRDD<Paper> papers = spark.emptyRDD();
    if (!ofLines.isEmpty()) {
      papers = papers.union(split(ofLines.toString(), hadoop));
    }
    if (!others.isEmpty()) {
      papers = papers.union(whole(others.toString()));
    }
    return papers;
  }

  /** What could not be read to its end, known once an action has run; one line a document. */
  public List<String> unread() {
    return List.copyOf(unread.value());
  }

  private JavaRDD<Paper> split(String paths, Configuration hadoop) {
    EngineRecipe engine = recipe;
    CollectionAccumulator<String> told = unread;
    JavaNewHadoopRDD<LongWritable, Text> splits =
        (JavaNewHadoopRDD<LongWritable, Text>)
            spark.newAPIHadoopFile(
                paths, TextInputFormat.class, LongWritable.class, Text.class, hadoop);
    return splits.mapPartitionsWithInputSplit(
        (split, lines) ->
            lines.hasNext()
                ? new Papers(
                    List.of(engine.make().read(new LinesInput(lines), name((FileSplit) split)))
                        .iterator(),
                    told)
                : Collections.emptyIterator(),
        false);
  }

  /** The name of a split for messages and origins, whose lines count from its begin. */
  private static String name(FileSplit split) {
    return split.getStart() == 0
        ? split.getPath().toString()
        : split.getPath() + " from byte " + split.getStart();
  }

  private JavaRDD<Paper> whole(String paths) {
    EngineRecipe engine = recipe;
    CollectionAccumulator<String> told = unread;
    return spark
        .binaryFiles(paths, spark.defaultParallelism())
        .mapPartitions(files -> new Papers(opened(engine.make(), files), told));
  }

  /** A reader of each file, which is opened when its turn comes. */
  private static Iterator<PaperReader> opened(
      Epitome engine, Iterator<Tuple2<String, PortableDataStream>> files) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public PaperReader next() {
        Tuple2<String, PortableDataStream> file = files.next();
        return engine.read(file._2().open(), file._1());
      }
    };
  }

  /** The papers of documents one after the other; closes each at its end and with the task. */
  private static final class Papers implements Iterator<Paper> {
    private final Iterator<PaperReader> documents;
    private final CollectionAccumulator<String> unread;
    private @Nullable PaperReader reader;

    Papers(Iterator<PaperReader> documents, CollectionAccumulator<String> unread) {
      this.documents = documents;
      this.unread = unread;
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
    }

    @Override
    public boolean hasNext() {
      while (reader != null || documents.hasNext()) {
        reader = reader == null ? documents.next() : reader;
        if (hasPaper(reader)) {
          return true;
        }
        close();
      }
      return false;
    }

    private boolean hasPaper(PaperReader document) {
      try {
        return document.hasNext();
      } catch (PaperParseException | UncheckedIOException e) {
        unread.add(e.getMessage());
        return false;
      }
    }

    @Override
    public Paper next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Objects.requireNonNull(reader).next();
    }

    private void close() {
      if (reader != null) {
        reader.close();
        reader = null;
      }
    }
  }
}
