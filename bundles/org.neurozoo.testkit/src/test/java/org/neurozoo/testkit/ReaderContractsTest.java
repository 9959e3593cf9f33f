package org.neurozoo.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.Shape;
import org.neurozoo.network.Registry;
import org.neurozoo.testkit.ReaderContract.Sample;
import org.neurozoo.testkit.junit.ContractTest;

/** All readers of the data bundle, over files of a few samples. */
class ReaderContractsTest extends ContractTest {
  private static final String SNNS =
      """
      SNNS pattern definition file V4.2
      generated at some time

      No. of patterns : 2
      No. of input units : 2
      No. of output units : 1
      0 1.5e-1
      1
      -1 0.25
      0
      """;
  private static final String PROBEN1 =
      """
      bool_in=1
      real_in=1
      bool_out=2
      real_out=0
      training_examples=2
      validation_examples=1
      test_examples=1
      0 1 0 1
      1 1 1 0
      0 0 0 1
      1 0 1 0
      """;
  private static final String ARFF =
      """
      @relation r
      @attribute a numeric
      @attribute b {x,'y z'}
      @data
      1,x
      2,'y z'
      3.5,x
      """;

  @Override
  protected Contract contract() {
    Registry registry = Registry.of(List.of(new DataContributor()));
    SequencedMap<String, Contract> contracts = new LinkedHashMap<>();
    samples()
        .forEach(
            (id, samples) ->
                contracts.put(
                    id, new ReaderContract(registry.get(DataSource.class, id, ""), samples)));
    return Contract.all(contracts);
  }

  private static SequencedMap<String, List<Sample>> samples() {
    SequencedMap<String, List<Sample>> samples = new LinkedHashMap<>();
    String csv = "a,b,class\n1,2.5,x\n3,-1e2,y\n5,6,x\n";
    samples.put("csv", List.of(text(Map.of(), csv, 3, 2, false)));
    samples.put("arff", List.of(text(Map.of(), ARFF, 3, 1, false)));
    String libsvm = "+1 1:0.5 3:1\n-1 2:-1.5e2\n+1 1:1 2:2 3:3\n";
    samples.put("libsvm", List.of(text(Map.of(), libsvm, 3, 3, false)));
    samples.put("snns", List.of(text(Map.of(), SNNS, 2, 2, true)));
    samples.put("proben1", List.of(text(Map.of(), PROBEN1, 2, 2, true)));
    String fann = "3 2 1\n0 1\n1\n0.5 -1e1\n0\n1 1\n1\n";
    samples.put("fann", List.of(text(Map.of(), fann, 3, 2, true)));
    samples.put("idx", List.of(idx()));
    samples.put("npy", List.of(file(Map.of(), npy(), 2, Shape.of(3), true)));
    samples.put("npz", List.of(file(Map.of(), npz(), 2, Shape.of(3), true)));
    samples.put("cifar", List.of(cifar()));
    String text = "To be, or not to be.\nThat is the question.\n";
    samples.put("text", List.of(text(Map.of("length", "4", "test", "0"), text, 10, 4, false)));
    String lines = "emma\nolivia\nnöah\n";
    samples.put("lines", List.of(text(Map.of(), lines, 3, 7, false)));
    return samples;
  }

  private static Sample text(
      Map<String, String> values, String content, int size, int width, boolean tells) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return file(values, bytes, size, Shape.of(width), tells);
  }

  private static Sample file(
      Map<String, String> values, byte[] content, int size, Shape sample, boolean tells) {
    return new Sample(values, Map.of("file", content), "file", "file", size, sample, tells);
  }

  private static Sample idx() {
    byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 4, 1};
    byte[] images = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 3, 4};
    String damaged = "train-images-idx3-ubyte";
    Map<String, byte[]> files = Map.of("train-labels-idx1-ubyte", labels, damaged, images);
    return new Sample(Map.of(), files, "", damaged, 2, Shape.of(2), true);
  }

  private static Sample cifar() {
    byte[] records = new byte[3 * 3073];
    records[0] = 3;
    String damaged = "data_batch_1.bin";
    Map<String, byte[]> files = Map.of(damaged, records);
    return new Sample(Map.of(), files, "", damaged, 3, Shape.of(3072), true);
  }

  private static byte[] npy() {
    String header = "{'descr': '<i2', 'fortran_order': False, 'shape': (2, 3), }\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Stream.of(
            new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0},
            header.getBytes(StandardCharsets.US_ASCII),
            new byte[] {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0})
        .forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }

  private static byte[] npz() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("x.npy"));
      zip.write(npy());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
