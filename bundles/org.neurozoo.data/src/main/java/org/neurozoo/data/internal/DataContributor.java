package org.neurozoo.data.internal;

import java.util.List;
import java.util.stream.Stream;
import org.neurozoo.data.internal.arff.ArffSource;
import org.neurozoo.data.internal.cifar.CifarSource;
import org.neurozoo.data.internal.csv.CsvSource;
import org.neurozoo.data.internal.generator.Curves;
import org.neurozoo.data.internal.generator.DigitsSource;
import org.neurozoo.data.internal.generator.IrisSource;
import org.neurozoo.data.internal.generator.LettersSource;
import org.neurozoo.data.internal.generator.LogicSource;
import org.neurozoo.data.internal.generator.PictureSources;
import org.neurozoo.data.internal.generator.PlaneSource;
import org.neurozoo.data.internal.generator.SequenceSources;
import org.neurozoo.data.internal.generator.SeriesSources;
import org.neurozoo.data.internal.generator.SymbolSources;
import org.neurozoo.data.internal.generator.TableSources;
import org.neurozoo.data.internal.idx.IdxSource;
import org.neurozoo.data.internal.npy.NpySource;
import org.neurozoo.data.internal.npy.NpzSource;
import org.neurozoo.data.internal.preprocessing.Steps;
import org.neurozoo.data.internal.text.LinesSource;
import org.neurozoo.data.internal.text.TextSource;
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
        new IdxSource(),
        new NpySource(),
        new NpzSource(),
        new CifarSource(),
        new TextSource(),
        new LinesSource());
  }

  private static List<? extends Contribution> generators() {
    return Stream.of(
            List.of(
                new DigitsSource(),
                new LogicSource(),
                new IrisSource(),
                new LettersSource(),
                Curves.source()),
            PlaneSource.all(),
            TableSources.all(),
            SeriesSources.all(),
            SequenceSources.all(),
            SymbolSources.all(),
            PictureSources.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
