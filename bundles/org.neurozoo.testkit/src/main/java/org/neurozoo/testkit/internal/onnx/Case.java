package org.neurozoo.testkit.internal.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.reference.DoubleArray;
import org.neurozoo.testkit.NotApplicable;

/**
 * A model with what goes in and what must come out.
 *
 * @param name its folder and the folder around that
 * @param files contents by path within the folder
 */
public record Case(String name, Map<String, byte[]> files) {
  /** The operators of its nodes. */
  public List<String> operators() {
    return model().graph().calls().stream().map(Model.Call::operator).distinct().toList();
  }

  private Model model() {
    return Model.of(Objects.requireNonNull(files.get("model.onnx"), name));
  }

  /** The data sets of a case, by folder. */
  public List<String> sets() {
    return files.keySet().stream()
        .filter(path -> path.contains("/"))
        .map(path -> path.substring(0, path.indexOf('/')))
        .distinct()
        .sorted()
        .toList();
  }

  private List<Literal> literals(String set, String kind) {
    Map<Integer, Literal> literals = new TreeMap<>();
    String prefix = set + "/" + kind + "_";
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(prefix)) {
            int number = Integer.parseInt(path.substring(prefix.length(), path.length() - 3));
            literals.put(number, Literal.of(Message.of(bytes)));
          }
        });
    return List.copyOf(literals.values());
  }

  /**
   * A sentence for everything that a device gets wrong of a data set.
   *
   * @throws NotApplicable if graphs cannot express it
   */
  public List<String> faults(String set, Device device) {
    Prepared prepared = prepare(set);
    List<NdArray> actual = prepared.run(device);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < actual.size(); i++) {
      String output = "output " + i + " of " + set + " ";
      DataType type = prepared.outputs().get(i).type();
      Tolerance.fault(prepared.expected().get(i), type, actual.get(i))
          .ifPresent(fault -> faults.add(output + fault));
    }
    return faults;
  }

  /**
   * A data set as a program.
   *
   * @throws NotApplicable if graphs cannot express it
   */
  private Prepared prepare(String set) {
    Model model = model();
    Map<String, Literal> given = given(model.graph(), literals(set, "input"));
    Map<String, DoubleArray> fed = new LinkedHashMap<>();
    Map<String, Value> values = new LinkedHashMap<>();
    given.forEach(
        (name, literal) -> {
          values.put(name, Value.input(name, literal));
          fed.put(name, new DoubleArray(literal.array().spec(), literal.numbers()));
        });
    List<Value> outputs = new Translation(model, fed).build(model.graph(), values);
    List<Literal> expected = literals(set, "output");
    expected.forEach(Case::requireFit);
    return new Prepared(given, outputs, expected);
  }

  private static Map<String, Literal> given(Model.Graph graph, List<Literal> inputs) {
    List<String> names =
        graph.inputs().stream().filter(name -> !graph.initial().containsKey(name)).toList();
    Map<String, Literal> given = new LinkedHashMap<>();
    IntStream.range(0, inputs.size()).forEach(i -> given.put(names.get(i), inputs.get(i)));
    return given;
  }

  /** Unsigned numbers of 32 bits wrap around just as signed ones do. */
  private static void requireFit(Literal expected) {
    if (!expected.fits() && expected.type() != DataType.UINT32) {
      throw new NotApplicable(expected.type() + " beyond 32 bits");
    }
  }

  /** A data set translated. */
  private record Prepared(Map<String, Literal> given, List<Value> outputs, List<Literal> expected) {
    /** What a device yields. */
    List<NdArray> run(Device device) {
      SequencedMap<String, Tensor> targets = new LinkedHashMap<>();
      Map<String, NdArray> results = new LinkedHashMap<>();
      for (int i = 0; i < expected.size(); i++) {
        Tensor tensor = outputs.get(i).tensor();
        targets.put("output " + i, tensor);
        Shape rows = Shape.of(1).then(tensor.shape());
        results.put("output " + i, NdArray.zeros(new Spec(tensor.type(), rows)));
      }
      Map<String, NdArray> inputs = new LinkedHashMap<>();
      given.forEach((name, literal) -> inputs.put(name, row(literal.array())));
      device
          .load(
              Compiler.compile(Program.of(targets)),
              List.of(device.allocate(new LinkedHashMap<>())))
          .run(0, 1, inputs, results);
      return List.copyOf(results.values());
    }

    private static NdArray row(NdArray array) {
      return array.reshape(Shape.of(1).then(array.shape()));
    }
  }
}
