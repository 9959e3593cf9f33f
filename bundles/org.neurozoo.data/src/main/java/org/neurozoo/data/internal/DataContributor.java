package org.neurozoo.data.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.data.internal.arff.ArffSource;
import org.neurozoo.data.internal.csv.CsvSource;
import org.neurozoo.data.internal.generator.DigitsSource;
import org.neurozoo.data.internal.generator.LogicSource;
import org.neurozoo.data.internal.generator.PlaneSource;
import org.neurozoo.data.internal.idx.IdxSource;
import org.neurozoo.data.internal.preprocessing.Steps;
import org.neurozoo.data.internal.words.FannSource;
import org.neurozoo.data.internal.words.LibsvmSource;
import org.neurozoo.data.internal.words.ProbenSource;
import org.neurozoo.data.internal.words.SnnsSource;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** The sources and preprocessing steps of this bundle. */
@Component
public final class DataContributor implements Contributor {
  private final List<Contribution> contributions =
      Stream.of(readers(), generators(), Steps.all())
          .flatMap(List<? extends Contribution>::stream)
          .map(Contribution.class::cast)
          .toList();

  private static List<Contribution> readers() {
    return List.of(
        new CsvSource(),
        new ArffSource(),
        new LibsvmSource(),
        new SnnsSource(),
        new ProbenSource(),
        new FannSource(),
        new IdxSource());
  }

  private static List<Contribution> generators() {
    return Stream.<Contribution>concat(
            Stream.of(new DigitsSource(), new LogicSource()), PlaneSource.all().stream())
        .toList();
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
