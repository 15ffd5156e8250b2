package org.epitome.benchmarks;

import com.microsoft.recognizers.text.numberwithunit.NumberWithUnitRecognizer;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.epitome.EntryReader;
import org.epitome.Epitome;
import org.epitome.FeedHead;
import org.epitome.Match;
import org.epitome.PaperParser;
import org.epitome.PaperReader;
import org.epitome.ReadContext;
import org.epitome.SourceFormat;
import org.epitome.extract.LinksAnnotator;
import org.epitome.model.Findings;
import org.epitome.model.Paper;
import org.epitome.text.PaperText;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Who reads what out of abstracts. */
final class Annotating {
  static final String CLASSES = "class-table";
  static final String READER = "epitome-reader";
  static final String LINKS = "epitome-links";
  static final String SENTENCES = "epitome-sentences";

  /** What a user would write in an afternoon to get results, links and acronyms. */
  private static final List<Pattern> EXPRESSIONS =
      List.of(
          Pattern.compile("(?:https?://|www\\.|github\\.com/)[^\\s)}\\]>]+"),
          Pattern.compile("\\b\\d+(?:\\.\\d+)?\\s?\\\\?%"),
          Pattern.compile(
              "\\b(accuracy|precision|recall|F1|BLEU|ROUGE(?:-[L12])?|FID|mAP|PSNR|SSIM|AUC|WER)"
                  + "(?:\\s(?:score|of|is|to|by)){0,3}\\s(\\d+(?:\\.\\d+)?)"),
          Pattern.compile(
              "\\b(\\d+(?:\\.\\d+)?)\\\\?%?\\s(accuracy|precision|recall|F1|BLEU|FID|mAP|AUC|WER)"),
          Pattern.compile("\\bon\\s(?:the\\s)?([A-Z][\\w-]+(?:\\s[A-Z0-9][\\w-]*)*)"),
          Pattern.compile(
              "\\b(improv|reduc|increas|decreas|outperform)\\w*\\b[^.]{0,60}?\\bby\\s"
                  + "(\\d+(?:\\.\\d+)?)\\s?(\\\\?%|points)?"),
          Pattern.compile("\\bfrom\\s(\\d+(?:\\.\\d+)?)\\\\?%?\\sto\\s(\\d+(?:\\.\\d+)?)"),
          Pattern.compile("\\b(\\d+(?:\\.\\d+)?)\\s?(?:x|times|×)\\s(faster|smaller|larger|fewer)"),
          Pattern.compile("((?:[A-Za-z][\\w-]*\\s){2,5})\\(([A-Z][A-Za-z]{1,7})\\)"),
          Pattern.compile(
              "\\b([Cc]ode|[Dd]ata|[Mm]odels?)\\b[^.]{0,80}\\b(available|released)\\b"));

  private Annotating() {}

  static Map<String, Supplier<Job.Reader>> contenders() {
    Map<String, Supplier<Job.Reader>> readers = new LinkedHashMap<>();
    readers.put(Job.EPITOME, Job.texts(Annotating::each));
    readers.put(READER, () -> throughReader(Epitome.standard()));
    readers.put(
        LINKS, () -> throughReader(Epitome.builder().annotator(new LinksAnnotator()).build()));
    readers.put(SENTENCES, Job.texts(Annotating::sentences));
    readers.put(CLASSES, Job.texts(() -> LimitReaders::classes));
    readers.put("ten-expressions", Job.texts(() -> Annotating::expressions));
    readers.put("autolink-java", Job.texts(Annotating::autolink));
    readers.put("break-iterator", Job.texts(Annotating::breakIterator));
    readers.put("opennlp-sentences", Job.texts(Annotating::openNlp));
    readers.put("corenlp-sentences", Job.texts(Annotating::coreNlp));
    readers.put("recognizers-text", Job.texts(() -> Annotating::recognizers));
    return readers;
  }

  private static Job.Each<String> each() {
    Epitome engine = Epitome.standard();
    return text -> size(engine.annotate(text));
  }

  private static long size(Findings findings) {
    return findings.metrics().size()
        + findings.codeLinks().size() * 100L
        + findings.acronyms().size() * 10_000L;
  }

  /** All texts as the papers of one document, so that one reader annotates them. */
  private static Job.Reader throughReader(Epitome engine) {
    return source -> {
      Epitome reading = engine.toBuilder().parser(new GivenTexts(source.texts())).build();
      long sum = 0;
      try (PaperReader papers = reading.readText("texts")) {
        while (papers.hasNext()) {
          sum += size(papers.next().findings());
        }
      }
      return sum;
    };
  }

  /** A format whose papers are there already. */
  private record GivenTexts(List<String> texts) implements PaperParser {
    @Override
    public SourceFormat format() {
      return SourceFormat.of("given-texts", "texts in memory", "abstract");
    }

    @Override
    public Match match(FeedHead head) {
      return Match.CERTAIN;
    }

    @Override
    public EntryReader open(InputStream utf8, ReadContext context) {
      Iterator<String> left = texts.iterator();
      return new EntryReader() {
        @Override
        public boolean next(Paper.Builder paper) {
          if (!left.hasNext()) {
            return false;
          }
          paper.abstractText(left.next());
          return true;
        }

        @Override
        public long line() {
          return 1;
        }
      };
    }
  }

  private static Job.Each<String> sentences() {
    PaperText paper = new PaperText();
    return text -> paper.read(null, text, null).abstractText().sentences().size();
  }

  private static long expressions(String text) {
    long sum = 0;
    for (Pattern expression : EXPRESSIONS) {
      Matcher matcher = expression.matcher(text);
      while (matcher.find()) {
        sum += matcher.group().length();
      }
    }
    return sum;
  }

  private static Job.Each<String> autolink() {
    LinkExtractor extractor =
        LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();
    return text -> {
      long sum = 0;
      for (LinkSpan link : extractor.extractLinks(text)) {
        sum += text.substring(link.getBeginIndex(), link.getEndIndex()).length();
      }
      return sum;
    };
  }

  private static Job.Each<String> breakIterator() {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    return text -> {
      long sum = 0;
      sentences.setText(text);
      while (sentences.next() != BreakIterator.DONE) {
        sum++;
      }
      return sum;
    };
  }

  private static Job.Each<String> openNlp() {
    try (InputStream model =
        Annotating.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
      SentenceDetectorME detector = new SentenceDetectorME(new SentenceModel(model));
      return text -> detector.sentPosDetect(text).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Job.Each<String> coreNlp() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    return text -> pipeline.processToCoreDocument(text).sentences().size();
  }

  private static long recognizers(String text) {
    return NumberWithUnitRecognizer.recognizeDimension(text, "en-us").size();
  }
}
