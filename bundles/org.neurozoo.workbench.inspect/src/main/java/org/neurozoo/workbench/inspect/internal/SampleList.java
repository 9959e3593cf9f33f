package org.neurozoo.workbench.inspect.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.network.Classified;
import org.neurozoo.network.Experiment;
import org.neurozoo.network.FlowNode.Reading;
import org.neurozoo.network.ImageSize;
import org.neurozoo.network.NetworkLearner;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Range;
import org.neurozoo.workbench.inspect.internal.Picking.CellSelection;

/**
 * Some samples and what a network says of each.
 *
 * @param samples just these
 * @param rows their numbers in their set
 * @param answers one each
 * @param all how many there are, of which these are the first
 */
record SampleList(DataSet samples, List<Integer> rows, List<Answer> answers, int all) {
  /** More are not shown. */
  static final int MOST = 400;

  /** The samples of one true class that are taken for another or the same. */
  static SampleList of(NetworkLearner learner, CellSelection cell) {
    DataSet set = set(learner.experiment(), cell.set());
    Classified classified = Classified.by(learner, set, cell.head());
    List<String> names = classified.truth().names();
    int[] rows =
        IntStream.range(0, classified.size())
            .filter(i -> names.get(classified.actual(i)).equals(cell.row()))
            .filter(i -> names.get(classified.predicted()[i]).equals(cell.column()))
            .toArray();
    int[] shown = IntStream.of(rows).limit(MOST).toArray();
    List<Answer> answers =
        IntStream.of(shown)
            .mapToObj(i -> Answer.of(classified.truth(), classified.predictions(), i))
            .toList();
    return new SampleList(
        classified.samples().rows(shown),
        IntStream.of(shown).boxed().toList(),
        answers,
        rows.length);
  }

  /** One sample; none if there are not so many. */
  static SampleList of(NetworkLearner learner, String setName, int row) {
    DataSet set = set(learner.experiment(), setName);
    int[] rows = row < set.size() ? new int[] {row} : new int[0];
    DataSet one = set.rows(rows);
    NdArray said = rows.length == 0 ? one.features() : learner.predict(one.features());
    List<Answer> answers =
        IntStream.range(0, rows.length).mapToObj(i -> Answer.of(set.target(), said, i)).toList();
    return new SampleList(one, IntStream.of(rows).boxed().toList(), answers, rows.length);
  }

  /** As probes do it: without samples to test with, those learned from. */
  private static DataSet set(Experiment experiment, String name) {
    return Optional.ofNullable(experiment.judged().get(name)).orElse(experiment.train());
  }

  /** What is to be learned of a sample; empty if that cannot be said in a word. */
  String truth(int index) {
    return switch (samples.target()) {
      case Target.Classes(var names, var labels) when labels.shape().rank() == 1 ->
          names.get(labels.ints()[index]);
      case Target.Numbers(var names, var values) when names.size() == 1 ->
          Reading.brief(values.at(index));
      default -> "";
    };
  }

  /** The samples as images, if they are some, each with what the network says of it. */
  Optional<ImageGrid> images() {
    return rows.isEmpty() ? Optional.empty() : ImageSize.of(samples.sampleShape()).map(this::grid);
  }

  private ImageGrid grid(ImageSize size) {
    Numbers pixels = Numbers.of(samples.features().floats());
    Range found = Range.of(pixels);
    boolean plain = found.least() >= 0 && found.most() <= 1;
    return new ImageGrid(
        "",
        size.channels(),
        size.height(),
        size.width(),
        pixels,
        plain ? Range.UNIT : found,
        answers.stream().map(Answer::brief).toList(),
        Indices.of(rows.stream().mapToInt(Integer::intValue).toArray()));
  }
}
