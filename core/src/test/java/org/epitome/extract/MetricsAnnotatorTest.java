package org.epitome.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.epitome.Epitome;
import org.epitome.model.Metric;
import org.epitome.model.Metric.Better;
import org.epitome.model.Metric.Direction;
import org.epitome.model.TextField;
import org.junit.jupiter.api.Test;

class MetricsAnnotatorTest {
  private static final Epitome EPITOME =
      Epitome.builder().annotator(new MetricsAnnotator()).build();

  private static List<Metric> metrics(String text) {
    return EPITOME.annotate(text).metrics();
  }

  @Test
  void readsWhatANumberMeasuresAndOnWhat() {
    Metric metric = metrics("Our method achieves an FID of 2.51 on CIFAR-10.").get(0);
    assertThat(metric.withoutSpan())
        .isEqualTo(
            Metric.builder()
                .name("FID")
                .canonicalName("FID")
                .better(Better.LOWER)
                .value(new BigDecimal("2.51"))
                .dataset("CIFAR-10")
                .build());
  }

  @Test
  void findsTheSameWhateverWasAnnotatedBefore() {
    String text = "KiteNet reaches 83.0% accuracy on KiteBench.";
    List<Metric> first = metrics(text);
    metrics("We fly kites in 2 to 5 harbours. ".repeat(5_000));
    assertThat(metrics(text)).isEqualTo(first);
    metrics("Die neue Methode erreicht 91,2 % und ist besser als alle anderen.");
    assertThat(metrics(text)).isEqualTo(first);
  }

  @Test
  void spansTheMention() {
    String text = "The decoder is 3.2 times faster than greedy search.";
    Metric metric = metrics(text).get(0);
    assertThat(metric.direction()).isEqualTo(Direction.INCREASE);
    assertThat(metric.span().field()).isEqualTo(TextField.ABSTRACT);
    assertThat(text.substring(metric.span().start(), metric.span().end())).isEqualTo("3.2 times");
  }

  @Test
  void readsNothingOutOfOtherLanguages() {
    assertThat(
            metrics(
                "Nous obtenons une précision de 92,4 % sur le corpus et nous montrons que la"
                    + " méthode est plus rapide que les autres."))
        .isEmpty();
  }

  @Test
  void knowsTheNamesThatAUserAdds() {
    MetricsAnnotator annotator =
        MetricsAnnotator.builder().name("parse depth score", "PDS", Better.LOWER).build();
    Epitome epitome = Epitome.builder().annotator(annotator).build();
    Metric metric =
        epitome.annotate("The tagger achieves a parse depth score of 4.2.").metrics().get(0);
    assertThat(metric.canonicalName()).isEqualTo("PDS");
    assertThat(metric.better()).isEqualTo(Better.LOWER);
  }

  @Test
  void readsEmptyAndOddTexts() {
    assertThat(metrics("")).isEmpty();
    assertThat(metrics("((((((")).isEmpty();
    assertThat(metrics("%, and 5 5 5 ) , % ±")).isNotNull();
  }
}
