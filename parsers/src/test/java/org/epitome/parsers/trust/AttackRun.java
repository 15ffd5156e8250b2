package org.epitome.parsers.trust;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.epitome.Diagnostic;
import org.epitome.Epitome;
import org.epitome.PaperParseException;
import org.epitome.PaperReader;
import org.epitome.ReadOptions;

/**
 * A program that reads all attacks and prints what became of each, a line each: its name, the
 * number of papers (if it is small) and the title of the last one, the first three different
 * diagnostics, and what ended the document early.
 */
final class AttackRun {
  private static final int MOST_TOLD = 3;
  private static final int FEW = 100;

  private AttackRun() {}

  public static void main(String[] args) {
    Epitome epitome = Epitome.standard();
    try (PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      Attack.all().forEach(attack -> out.println(attack.name() + ": " + outcome(epitome, attack)));
    }
  }

  private static String outcome(Epitome epitome, Attack attack) {
    Set<String> told = new LinkedHashSet<>();
    ReadOptions options =
        ReadOptions.DEFAULT
            .withFormat(attack.format().isEmpty() ? null : attack.format())
            .withDiagnostics(each -> tell(told, each));
    long count = 0;
    String last = "-";
    String end = "";
    try (PaperReader papers = epitome.read(attack.document().get(), null, options)) {
      while (papers.hasNext()) {
        last = String.valueOf(papers.next().title());
        count++;
      }
    } catch (PaperParseException | UncheckedIOException e) {
      end = " | " + e.getMessage();
    }
    return (count > FEW ? "many" : count) + " (" + last + ") " + String.join(" | ", told) + end;
  }

  private static void tell(Set<String> told, Diagnostic diagnostic) {
    if (told.size() < MOST_TOLD && diagnostic.code() != Diagnostic.Code.CHARSET) {
      told.add(diagnostic.message());
    }
  }
}
