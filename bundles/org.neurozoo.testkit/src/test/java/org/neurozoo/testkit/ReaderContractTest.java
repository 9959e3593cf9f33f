package org.neurozoo.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.DataStream;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.testkit.ReaderContract.Sample;

/** The contract finds what is wrong with readers that break one promise each. */
class ReaderContractTest {
  private static final byte[] FILE = {4, 1, 2, 3, 4};
  private static final Texts TEXTS = Texts.beside(ReaderContractTest.class);

  /** What a file's bytes mean. */
  private interface Reading {
    float[] numbers(byte[] bytes, String path);
  }

  /** A sample is a byte; what {@code shift} says is added to those of chunks. */
  private record Tried(Reading reading, int shift, boolean reads) implements DataSource {
    @Override
    public String id() {
      return "tried";
    }

    @Override
    public Texts texts() {
      return TEXTS;
    }

    @Override
    public Samples load(String path, Values values, long seed) {
      try {
        return Samples.of(set(reading.numbers(Files.readAllBytes(Path.of(path)), path), 0));
      } catch (IOException e) {
        throw wrong(path);
      }
    }

    private static DataSet set(float[] numbers, int shift) {
      float[] shifted = numbers.clone();
      shifted[0] += shift;
      return new DataSet(NdArray.of(Shape.of(numbers.length, 1), shifted), new Target.None());
    }

    @Override
    public Optional<DataStream> stream(String path, Values values, long seed, int chunk) {
      DataSet all = load(path, values, seed).train();
      return Optional.of(new Pieces(all, chunk, shift));
    }
  }

  private record Pieces(DataSet all, int chunk, int shift) implements DataStream {
    @Override
    public OptionalLong size() {
      return OptionalLong.of(all.size());
    }

    @Override
    public Optional<DataSet> chunk(long index) {
      int first = (int) index * chunk + shift;
      return first < all.size()
          ? Optional.of(all.range(first, Math.min(all.size(), first + chunk)))
          : Optional.empty();
    }

    @Override
    public void close() {}
  }

  private static FaultException wrong(String place) {
    return FaultException.of(TEXTS, place, "wrong");
  }

  /** The first byte tells how many follow. */
  private static float[] strict(byte[] bytes, String path) {
    if (bytes.length < 2 || bytes[0] != bytes.length - 1) {
      throw wrong(path);
    }
    return trusting(bytes, path);
  }

  private static float[] trusting(byte[] bytes, String path) {
    float[] numbers = new float[bytes[0]];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bytes[i + 1];
    }
    return numbers;
  }

  private static List<String> violations(Reading reading, int shift) {
    return violations(new Tried(reading, shift, true));
  }

  private static List<String> violations(Tried tried) {
    Sample sample =
        new Sample(Map.of(), Map.of("file", FILE), "file", "file", 4, Shape.of(1), true);
    return new ReaderContract(tried, List.of(sample)).violations();
  }

  private static void assertFound(String clause, List<String> violations) {
    assertTrue(violations.stream().anyMatch(v -> v.startsWith(clause)), () -> "" + violations);
  }

  @Test
  void findsNothingWrongWithAGoodReader() {
    assertEquals(List.of(), violations(ReaderContractTest::strict, 0));
  }

  @Test
  void findsThatItSaysToGenerate() {
    assertFound("says that it reads", violations(new Tried(ReaderContractTest::strict, 0, false)));
  }

  @Test
  void findsTrustInDamagedFiles() {
    List<String> violations = violations(ReaderContractTest::trusting, 0);
    assertFound("an empty file", violations);
    assertFound("a file cut short", violations);
    assertFound("damage", violations);
  }

  @Test
  void findsFaultsThatNameNoFile() {
    List<String> violations = violations((bytes, path) -> strict(bytes, "somewhere"), 0);
    assertFound("an empty file", violations);
  }

  @Test
  void findsChunksThatAreNoPieces() {
    assertFound("chunks", violations(ReaderContractTest::strict, 1));
  }

  @Test
  void findsSamplesThatChange() {
    AtomicInteger calls = new AtomicInteger();
    Reading changing =
        (bytes, path) -> {
          float[] numbers = strict(bytes, path);
          numbers[0] += calls.incrementAndGet();
          return numbers;
        };
    assertFound("the same bits", violations(changing, 0));
  }
}
