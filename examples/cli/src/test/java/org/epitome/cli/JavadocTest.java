package org.epitome.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the Javadoc of what users can name are Java that compiles. */
class JavadocTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\R(.*?)\\}</pre>", Pattern.DOTALL);

  /** The packages of the engine that its module exports; formats have no examples of Java. */
  private static final List<String> EXPORTED = List.of("", "export", "extract", "merge", "text");

  /** An example, with the file that it stands in. */
  record Example(Path file, String code) {
    @Override
    public String toString() {
      return file.getFileName() + ": " + code.lines().findFirst().orElse("").strip();
    }
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Path sources = ROOT.resolve("core/src/main/java/org/epitome");
    for (String each : EXPORTED) {
      try (Stream<Path> files = Files.list(sources.resolve(each))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          EXAMPLE
              .matcher(Files.readString(file))
              .results()
              .map(found -> found.group(1).replaceAll("(?m)^ *\\*", ""))
              .forEach(code -> examples.add(new Example(file, code)));
        }
      }
    }
    return examples;
  }

  @TempDir Path classes;

  @ParameterizedTest
  @MethodSource("examples")
  void exampleCompiles(Example example) {
    String source =
        """
        import java.nio.file.*;
        import java.util.*;
        import org.epitome.*;
        import org.epitome.export.*;
        import org.epitome.extract.*;
        import org.epitome.merge.*;
        import org.epitome.model.*;
        import org.epitome.text.*;

        class Example {
          void example() throws Exception {
        %s
          }
        }
        """
            .formatted(example.code());
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("memory:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file)).call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }
}
