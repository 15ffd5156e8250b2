package org.epitome.examples.kotlin

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.nio.file.Path
import org.assertj.core.api.Assertions.assertThat
import org.epitome.Epitome
import org.epitome.PaperParser
import org.epitome.model.Metric
import org.epitome.model.Paper
import org.epitome.parsers.arxiv.ArxivAtomParser
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What users of Kotlin write, and what their compiler must know of the library. */
class KotlinTest {
  private val epitome: Epitome = Epitome.standard()

  @Test
  fun `a feed is read like any sequence`() {
    val best: Map<String?, Metric> =
      epitome.read(Path.of("..", "feeds", "trending.txt")).use { papers ->
        papers.asSequence()
          .filter { it.metrics().any { metric -> metric.role() == Metric.Role.OWN } }
          .associate { it.title()?.substringBefore(':') to it.metrics().first() }
      }
    assertThat(best["HarborFlow"].toString()).startsWith("FID 2.31 on CIFAR-10")
  }

  @Test
  fun `what may be absent has a type that says so`() {
    val paper: Paper = Paper.builder().title("Sparse Kites").build()
    val title: String? = paper.title()
    val year: Int? = paper.publication().published()?.year()
    assertThat(title?.length ?: 0).isEqualTo(12)
    assertThat(year).isNull()
    assertThat(paper.copy(comment = "12 pages").comment()).isEqualTo("12 pages")
  }

  /** Records of Java have no copy(); their builders do the same. */
  private fun Paper.copy(comment: String?): Paper = toBuilder().comment(comment).build()

  @Test
  fun `an engine is built of one's own parsers`() {
    val parsers: List<PaperParser> = listOf(ArxivAtomParser())
    val mine = Epitome.builder().apply { parsers.forEach { parser(it) } }.build()
    assertThat(mine.formats().map { it.id() }).containsExactly("arxiv-atom")
  }

  @Test
  fun `what may be absent must be asked for safely`() {
    assertThat(
        errors(
          "paper.title()?.length",
          "paper.metrics().size",
          "paper.publication().published()?.year()",
          "Paper.builder().title(null)",
        )
      )
      .isEmpty()
  }

  @Test
  fun `what forgets that something may be absent does not compile`() {
    val nullable = "error: only safe"
    val notNull = "error: null cannot be a value of a non-null type"
    assertThat(
        errors(
          "paper.title().length",
          "paper.publication().published().year()",
          "Paper.builder().addAuthor(null)",
          "org.epitome.model.Identifier.doi(null)",
        )
      )
      .satisfiesExactly(
        { assertThat(it).contains("Use.kt:2:", nullable) },
        { assertThat(it).contains("Use.kt:3:", nullable) },
        { assertThat(it).contains("Use.kt:4:", notNull) },
        { assertThat(it).contains("Use.kt:5:", notNull) },
      )
  }

  @TempDir lateinit var folder: Path

  /** What the compiler says of expressions over a paper, the first of which stands on line 2. */
  private fun errors(vararg expressions: String): List<String> {
    val source = folder.resolve("Use.kt")
    val uses = expressions.mapIndexed { i, it -> "fun use$i(paper: Paper): Any? = $it\n" }
    Files.writeString(source, "import org.epitome.model.Paper\n" + uses.joinToString(""))
    val messages = ByteArrayOutputStream()
    K2JVMCompiler()
      .exec(
        PrintStream(messages),
        "-no-stdlib",
        "-no-reflect",
        "-classpath",
        System.getProperty("java.class.path"),
        "-d",
        folder.resolve("classes").toString(),
        source.toString(),
      )
    return messages.toString().lines().filter { it.contains("error: ") }
  }
}
