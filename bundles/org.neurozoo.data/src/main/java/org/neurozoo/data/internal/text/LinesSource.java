package org.neurozoo.data.internal.text;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.data.internal.DataTexts;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;

/**
 * A sequence of tokens in each line, I32 [lines, longest]. To be learned is the next token, a label
 * or another text behind a separator, or nothing. {@value #END} ends a sequence.
 */
public final class LinesSource implements DataSource {
  /** The token that ends what is to be learned, and begins what is continued. */
  static final String END = "\n";

  private static final Property<String> TARGET =
      Property.oneOf("target", "next", "next", "label", "text", "none");
  private static final Property<String> SEPARATOR =
      Property.text("separator", "\t").when("target", "label", "text");
  private static final Property<Long> LONGEST = Property.whole("longest", 0, 0, 1_000_000);

  @Override
  public String id() {
    return "lines";
  }

  @Override
  public Schema schema() {
    return Schema.of(
        Unit.PROPERTY,
        TARGET,
        SEPARATOR,
        LONGEST,
        TextSource.VOCABULARY,
        TextSource.LOWER,
        Encoding.PROPERTY);
  }

  @Override
  public Texts texts() {
    return DataTexts.TEXTS;
  }

  @Override
  public boolean reads() {
    return true;
  }

  @Override
  public Samples load(String path, Values values, long seed) {
    Path file = DataFile.path(id(), path);
    String place = file.toString();
    String text = TextFile.read(file, values);
    List<String> lines =
        (values.get(TextSource.LOWER) ? text.toLowerCase(Locale.ROOT) : text).lines().toList();
    Lines cut = new Lines(place, values, new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        cut.add(i + 1, lines.get(i));
      }
    }
    if (cut.texts.isEmpty()) {
      throw fault(place, "lines.empty");
    }
    return Samples.of(cut.dataSet());
  }

  /** The lines, cut at the separator if there is one. */
  private record Lines(String place, Values values, List<String> texts, List<String> aims) {
    void add(int number, String line) {
      boolean single = !values.get(TARGET).equals("label") && !values.get(TARGET).equals("text");
      if (single) {
        texts.add(line);
        return;
      }
      String separator = values.get(SEPARATOR);
      int at = separator.isEmpty() ? -1 : line.indexOf(separator);
      if (at < 0) {
        throw fault(place, "lines.separator", number, separator);
      }
      String rest = line.substring(at + separator.length());
      int end = rest.indexOf(separator);
      texts.add(line.substring(0, at));
      aims.add((end < 0 ? rest : rest.substring(0, end)).strip());
    }

    DataSet dataSet() {
      boolean next = values.get(TARGET).equals("next");
      Vocabulary vocabulary = vocabulary(texts, next);
      List<int[]> rows = rows(texts, vocabulary);
      List<int[]> shifted = next ? rows.stream().map(row -> led(vocabulary, row)).toList() : rows;
      Target target =
          switch (values.get(TARGET)) {
            case "next" -> following(vocabulary, rows);
            case "label" -> labels();
            case "text" -> following(vocabulary(aims, true));
            default -> new Target.None();
          };
      return new DataSet(
          Ragged.pad(place, shifted, 0),
          target,
          new Features.Tokens(vocabulary.names()),
          Optional.of(Ragged.lengths(shifted)));
    }

    private Vocabulary vocabulary(List<String> from, boolean ends) {
      Vocabulary.Builder builder = new Vocabulary.Builder(Unit.of(values));
      from.forEach(builder::add);
      if (ends) {
        builder.add(END);
      }
      return builder.build(values.whole(TextSource.VOCABULARY));
    }

    private List<int[]> rows(List<String> from, Vocabulary vocabulary) {
      int longest = values.whole(LONGEST) == 0 ? Integer.MAX_VALUE : values.whole(LONGEST);
      return from.stream()
          .map(vocabulary::of)
          .map(row -> row.length > longest ? Arrays.copyOf(row, longest) : row)
          .toList();
    }

    private static int[] led(Vocabulary vocabulary, int[] row) {
      int[] led = new int[row.length + 1];
      led[0] = vocabulary.of(END)[0];
      System.arraycopy(row, 0, led, 1, row.length);
      return led;
    }

    private Target following(Vocabulary vocabulary) {
      return following(vocabulary, rows(aims, vocabulary));
    }

    /** Each row, then the end. */
    private Target following(Vocabulary vocabulary, List<int[]> rows) {
      int end = vocabulary.of(END)[0];
      List<int[]> ended =
          rows.stream()
              .map(
                  row -> {
                    int[] all = Arrays.copyOf(row, row.length + 1);
                    all[row.length] = end;
                    return all;
                  })
              .toList();
      return new Target.Classes(vocabulary.names(), Ragged.pad(place, ended, -1));
    }

    private Target labels() {
      List<String> names = List.copyOf(new TreeSet<>(aims));
      var positions = new java.util.HashMap<String, Integer>();
      names.forEach(name -> positions.put(name, positions.size()));
      int[] labels = aims.stream().mapToInt(aim -> positions.getOrDefault(aim, 0)).toArray();
      return new Target.Classes(names, NdArray.of(Shape.of(labels.length), labels));
    }
  }
}
