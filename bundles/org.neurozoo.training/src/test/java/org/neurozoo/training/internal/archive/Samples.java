package org.neurozoo.training.internal.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.training.Figures;

/** What the tests put into archives. */
final class Samples {
  private Samples() {}

  static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static JsonNode experiment() {
    return json("{'format': 'x', 'rate': 0.1, 'seed': 9007199254740993, 'name': 'Größe'}");
  }

  static JsonNode record() {
    return json("{'device': 'cpu', 'threads': 2, 'version': 'mine'}");
  }

  /** Two small files. */
  static SequencedMap<String, byte[]> data() {
    SequencedMap<String, byte[]> data = new LinkedHashMap<>();
    data.put("a.csv", new byte[] {1, 2, 3});
    data.put("größe.bin", new byte[2000]);
    return data;
  }

  /** One of every element type, empty and scalar shapes, and bits that arithmetic would lose. */
  static SequencedMap<String, NdArray> buffers(long step) {
    NdArray mask = NdArray.zeros(new Spec(ElementType.BOOL, Shape.of(3)));
    mask.ints()[1] = 1;
    SequencedMap<String, NdArray> buffers = new LinkedHashMap<>();
    buffers.put("dense/w", NdArray.of(Shape.of(2, 3), 1f, -0f, 3e-42f, nan(), step, step * 0.1f));
    buffers.put("mask", mask);
    buffers.put("count", NdArray.of(Shape.SCALAR, (int) step));
    buffers.put("wide", NdArray.of(Shape.of(2), 0.1, 1e300 + step));
    buffers.put("half", NdArray.ofHalves(Shape.of(3), (short) 0x3555, (short) 0x7e01, (short) -1));
    buffers.put("none", NdArray.zeros(Spec.f32(0, 4)));
    return buffers;
  }

  /** A NaN with a payload. */
  static float nan() {
    return Float.intBitsToFloat(0x7fc01234);
  }

  static Checkpoint checkpoint(long step) {
    return new Checkpoint(step, buffers(step), json("{'phase': 'fit', 'at': " + step + "}"));
  }

  static Figures figures(long step) {
    SequencedMap<String, Double> values = new LinkedHashMap<>();
    values.put("train.loss", 1.0 / (step + 3));
    values.put("odd", step % 2 == 0 ? Double.NaN : Double.NEGATIVE_INFINITY);
    return new Figures(step, step / 10.0, values);
  }
}
