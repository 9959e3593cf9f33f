package org.neurozoo.data.internal.words;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Values;

/**
 * A pattern file.
 *
 * @param inputs F32 [patterns, units] or [patterns, steps, units]
 * @param lengths I32 [patterns], of sequences
 * @param outputs F32 [patterns, units]; no units if there are none
 * @param classes one each, or none at all
 */
record Patterns(
    String place,
    NdArray inputs,
    Optional<NdArray> lengths,
    NdArray outputs,
    List<String> classes) {
  private static final Pattern LINE =
      Pattern.compile(
          "((?:No\\. of|Maximum|Class)\\s[\\w ]+?)\\s*:\\s*(\\d+|\\[[^\\]]*\\])",
          Pattern.CASE_INSENSITIVE);

  static Patterns read(String place, String text) {
    if (!text.startsWith("SNNS pattern definition file")) {
      throw fault(place, "snns.magic");
    }
    Header header = Header.read(place, text, Patterns::saysNothing, LINE);
    int count = header.count("no. of patterns", 1, -1);
    int in = header.count("no. of input units", 1, -1);
    int out = header.count("no. of output units", 0, 0);
    int axes = header.count("no. of variable input dimensions", 0, 0);
    boolean classified = header.count("no. of classes", 0, 0) > 0;
    if (axes > 1 || header.count("no. of variable output dimensions", 0, 0) > 0) {
      throw fault(place, "snns.axes");
    }
    Words words = new Words(place, text, header.end(), header.lines() + 1);
    words.requireRoom((double) count * (axes > 0 ? 1 : in + out));
    Patterns patterns = Body.read(words, new Body(count, in, out, axes > 0, classified));
    words.requireEnd();
    return patterns;
  }

  private static boolean saysNothing(String line) {
    return line.isEmpty()
        || line.startsWith("#")
        || line.startsWith("SNNS pattern definition file")
        || line.startsWith("generated at");
  }

  /** What the header says about the rest. */
  private record Body(int count, int in, int out, boolean sequences, boolean classified) {
    static Patterns read(Words words, Body body) {
      List<float[]> inputs = new ArrayList<>();
      List<String> classes = new ArrayList<>();
      List<float[]> outputs = new ArrayList<>();
      for (int pattern = 1; pattern <= body.count; pattern++) {
        int steps = body.sequences ? steps(words) : 1;
        words.requireRoom((double) steps * body.in);
        inputs.add(numbers(words, steps * body.in, "input pattern " + pattern));
        outputs.add(numbers(words, body.out, "output pattern " + pattern));
        if (body.classified) {
          classes.add(words.next("class of pattern " + pattern));
        }
      }
      NdArray targets = NdArray.of(Shape.of(body.count, body.out), joined(outputs, body.out));
      return body.sequences
          ? padded(words, inputs, body.in, targets, classes)
          : new Patterns(
              words.place(),
              NdArray.of(Shape.of(body.count, body.in), joined(inputs, body.in)),
              Optional.empty(),
              targets,
              classes);
    }

    private static int steps(Words words) {
      String word = words.next("[");
      if (word.equals("[")) {
        int steps = words.whole("number of steps", 1, 1 << 20);
        words.next("]");
        return steps;
      }
      throw fault(words.place(), "snns.bracket", words.line(), word);
    }

    private static float[] numbers(Words words, int count, String wanted) {
      words.requireRoom(count);
      float[] numbers = new float[count];
      words.fill(numbers, 0, count, wanted);
      return numbers;
    }

    private static float[] joined(List<float[]> rows, int width) {
      float[] all = new float[rows.size() * width];
      for (int row = 0; row < rows.size(); row++) {
        System.arraycopy(rows.get(row), 0, all, row * width, width);
      }
      return all;
    }

    private static Patterns padded(
        Words words, List<float[]> rows, int in, NdArray targets, List<String> classes) {
      int longest = rows.stream().mapToInt(row -> row.length).max().orElseThrow();
      DataFile.requireMemory(words.place(), 4.0 * longest * rows.size());
      float[] all = new float[Math.multiplyExact(rows.size(), longest)];
      for (int row = 0; row < rows.size(); row++) {
        System.arraycopy(rows.get(row), 0, all, row * longest, rows.get(row).length);
      }
      int[] lengths = rows.stream().mapToInt(row -> row.length / in).toArray();
      return new Patterns(
          words.place(),
          NdArray.of(Shape.of(rows.size(), longest / in, in), all),
          Optional.of(NdArray.of(Shape.of(lengths.length), lengths)),
          targets,
          classes);
    }
  }

  /** As many units. */
  boolean like(Patterns other) {
    return inputs.shape().rank() == other.inputs.shape().rank()
        && inputs.shape().extent(-1) == other.inputs.shape().extent(-1)
        && outputs.shape().extent(1) == other.outputs.shape().extent(1)
        && classes.isEmpty() == other.classes.isEmpty();
  }

  /** The samples; outputs are classes only if those of other patterns are as well. */
  DataSet dataSet(Patterns other, Values values) {
    Features kind =
        lengths.isPresent() ? new Features.Sequence(List.of()) : new Features.Vector(List.of());
    return new DataSet(inputs, target(other, values), kind, lengths);
  }

  private Target target(Patterns other, Values values) {
    boolean named = outputs.length() == 0 || values.get(Outputs.TASK).equals("classes");
    if (!classes.isEmpty() && named) {
      List<String> names =
          List.copyOf(
              new TreeSet<>(
                  Stream.concat(classes.stream(), other.classes.stream()).distinct().toList()));
      int[] labels = classes.stream().mapToInt(names::indexOf).toArray();
      return new Target.Classes(names, NdArray.of(Shape.of(labels.length), labels));
    }
    if (outputs.length() == 0) {
      return new Target.None();
    }
    return Outputs.target(outputs, other.outputs, values);
  }
}
