package org.neurozoo.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.graph.Philox;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Values;
import org.neurozoo.testkit.internal.Mistakes;
import org.neurozoo.testkit.internal.Plot;
import org.neurozoo.testkit.internal.Wording;

/**
 * What every {@link DataSource} that reads files promises: the same bits of the same file, chunks
 * that are pieces of the whole, and of whatever is no such file a sentence that names it, never
 * another exception.
 */
public final class ReaderContract implements Contract {
  /**
   * A file that reads well, maybe with others beside it.
   *
   * @param values as a spec holds them
   * @param files the content of each file by name; all lie in one folder
   * @param path the file to be read; empty if the source reads the folder
   * @param damaged which of the files is damaged, to see what happens
   * @param size how many training samples there are
   * @param sample the shape of a sample
   * @param tellsItsSize whether half a file can be told from a whole one
   */
  public record Sample(
      Map<String, String> values,
      Map<String, byte[]> files,
      String path,
      String damaged,
      int size,
      Shape sample,
      boolean tellsItsSize) {
    /** Copies values and files. */
    public Sample {
      values = Map.copyOf(values);
      files = Map.copyOf(files);
    }
  }

  private static final int MUTATIONS = 200;
  private static final int[] CHUNKS = {1, 2, 1000};
  private static final long SEED = 7;

  private final DataSource source;
  private final List<Sample> samples;

  /**
   * The contract of a reader.
   *
   * @param samples at least one, small
   */
  public ReaderContract(DataSource source, List<Sample> samples) {
    this.source = source;
    this.samples = List.copyOf(samples);
  }

  @Override
  public List<Clause> clauses() {
    return List.of(
        new Clause("says that it reads", this::saying),
        each("as many samples as there are, each of its shape", this::sizes),
        each("the same bits at every call and in every folder", this::stability),
        each("chunks are pieces of the whole", this::chunks),
        each("a missing file is named", this::missing),
        each("an empty file is named", (s, plot) -> named(s, plot, new byte[0])),
        each("a folder in place of a file is named", this::folder),
        each("a file cut short is noticed or is a data set", this::cuts),
        each("damage is noticed or is a data set", this::damage),
        new Clause("wrong values are refused in a sentence", this::refusals),
        new Clause("texts exist in both languages", () -> Wording.missing(source)));
  }

  private List<String> saying() {
    return source.reads() ? List.of() : List.of("it says that it generates");
  }

  private Clause each(String name, BiFunction<Sample, Plot, List<String>> check) {
    return new Clause(
        name,
        () -> {
          List<String> breaches = new ArrayList<>();
          for (Sample sample : samples) {
            try (Plot plot = new Plot(sample.files())) {
              check
                  .apply(sample, plot)
                  .forEach(breach -> breaches.add(sample.damaged() + ": " + breach));
            }
          }
          return breaches;
        });
  }

  private Values values(Sample sample) {
    return source.schema().read(sample.values(), source.id());
  }

  private Samples load(Sample sample, Plot plot) {
    return source.load(plot.path(sample.path()), values(sample), SEED);
  }

  private List<String> sizes(Sample sample, Plot plot) {
    DataSet train = load(sample, plot).train();
    return train.size() == sample.size() && train.sampleShape().equals(sample.sample())
        ? List.of()
        : List.of("there are " + train.size() + " samples of shape " + train.sampleShape());
  }

  private List<String> stability(Sample sample, Plot plot) {
    String hash = load(sample, plot).hash();
    try (Plot other = new Plot(sample.files())) {
      boolean same =
          hash.equals(load(sample, plot).hash()) && hash.equals(load(sample, other).hash());
      return same ? List.of() : List.of("its hash changes");
    }
  }

  private List<String> chunks(Sample sample, Plot plot) {
    DataSet whole = load(sample, plot).train();
    List<String> breaches = new ArrayList<>();
    for (int size : CHUNKS) {
      Optional<DataStream> open =
          source.stream(plot.path(sample.path()), values(sample), SEED, size);
      open.ifPresent(
          stream -> {
            try (stream) {
              breaches.addAll(chunks(whole, stream, size));
            }
          });
    }
    return breaches;
  }

  /** In order, behind the end, back to the first, and that one once more after it was closed. */
  private static List<String> chunks(DataSet whole, DataStream stream, int size) {
    List<String> breaches = new ArrayList<>();
    if (stream.size().orElse(whole.size()) != whole.size()) {
      breaches.add("a stream of " + stream.size());
    }
    long count = (whole.size() + size - 1) / size;
    LongStream.concat(LongStream.rangeClosed(0, count), LongStream.of(0))
        .filter(index -> !stream.chunk(index).map(DataSet::hash).equals(piece(whole, index, size)))
        .forEach(index -> breaches.add("chunk " + index + " of size " + size + " differs"));
    stream.close();
    if (!stream.chunk(0).map(DataSet::hash).equals(piece(whole, 0, size))) {
      breaches.add("once closed, a stream does not open again");
    }
    return breaches;
  }

  private static Optional<String> piece(DataSet whole, long index, int size) {
    int first = (int) index * size;
    return first >= whole.size()
        ? Optional.empty()
        : Optional.of(whole.range(first, Math.min(whole.size(), first + size)).hash());
  }

  private List<String> missing(Sample sample, Plot plot) {
    plot.delete(sample.damaged());
    return refusal("a missing file", sample, plot);
  }

  private List<String> folder(Sample sample, Plot plot) {
    plot.delete(sample.damaged());
    plot.folder(sample.damaged());
    return refusal("a folder", sample, plot);
  }

  private List<String> named(Sample sample, Plot plot, byte[] content) {
    plot.write(sample.damaged(), content);
    return refusal(content.length + " bytes", sample, plot);
  }

  private List<String> refusal(String what, Sample sample, Plot plot) {
    List<String> names = List.of(sample.damaged(), plot.path(sample.path()));
    return Mistakes.refusal(what, names, () -> load(sample, plot));
  }

  private List<String> cuts(Sample sample, Plot plot) {
    byte[] whole = plot.read(sample.damaged());
    List<String> breaches = new ArrayList<>();
    if (sample.tellsItsSize()) {
      breaches.addAll(named(sample, plot, Arrays.copyOf(whole, whole.length / 2)));
    }
    int stride = 1 + whole.length / MUTATIONS;
    for (int length = 1; length < whole.length; length += stride) {
      byte[] cut = Arrays.copyOf(whole, length);
      breaches.addAll(survival("cut to " + length, cut, sample, plot));
    }
    return breaches;
  }

  private List<String> damage(Sample sample, Plot plot) {
    byte[] whole = plot.read(sample.damaged());
    long key = Philox.key(SEED, source.id() + "/damage");
    List<String> breaches = new ArrayList<>();
    for (int i = 0; i < MUTATIONS; i++) {
      int word = Philox.word(key, i);
      int at = Math.floorMod(word >> 8, whole.length);
      byte[] damaged = whole.clone();
      damaged[at] = (byte) (damaged[at] + 1 + Math.floorMod(word, 255));
      breaches.addAll(survival("byte " + at + " = " + damaged[at], damaged, sample, plot));
    }
    return breaches;
  }

  /** A fault in a sentence, or a data set that has a hash. */
  private List<String> survival(String what, byte[] content, Sample sample, Plot plot) {
    plot.write(sample.damaged(), content);
    try {
      Samples read = load(sample, plot);
      boolean sound = read.train().size() > 0 && !read.hash().isEmpty();
      return sound ? List.of() : List.of(what + " yields no samples");
    } catch (FaultException fault) {
      return Wording.flaws(fault, List.of(sample.damaged(), plot.path(sample.path())));
    } catch (RuntimeException e) {
      return List.of(what + " leads to " + e);
    }
  }

  private List<String> refusals() {
    Map<String, ?> good = samples.getFirst().values();
    return Mistakes.breaches(
        source, good, false, values -> source.schema().read(values, source.id()));
  }
}
