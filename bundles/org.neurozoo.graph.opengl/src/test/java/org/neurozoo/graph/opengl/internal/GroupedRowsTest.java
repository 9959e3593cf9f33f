package org.neurozoo.graph.opengl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Primitive.Reduction;
import org.neurozoo.graph.Program;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.compile.Compiler;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Attention;
import org.neurozoo.graph.formula.Losses;
import org.neurozoo.graph.formula.Norms;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.graph.opengl.internal.device.Arena;
import org.neurozoo.graph.opengl.internal.device.GlThread;
import org.neurozoo.graph.opengl.internal.device.Limits;
import org.neurozoo.graph.opengl.internal.kernel.Kernels;
import org.neurozoo.graph.opengl.internal.kernel.Kit;
import org.neurozoo.graph.opengl.internal.kernel.Layout.Scheme;
import org.neurozoo.graph.reference.ReferenceBackend;

/** Rows that a group of threads shares, as on graphics devices. */
@TestInstance(Lifecycle.PER_CLASS)
class GroupedRowsTest {
  /**
   * Of numbers about 1: a rounding of single precision, 6e-8, for each of the few hundred terms
   * that follow each other.
   */
  private static final double TOLERANCE = 2e-5;

  private static final Limits GRAPHICS = new Limits("", "", 1 << 27, 8, 1 << 15, false, 1L << 32);

  private GlThread thread;

  @BeforeAll
  void open() {
    thread = GlThread.open();
  }

  @AfterAll
  void close() {
    thread.close();
  }

  private NdArray on(Limits limits, Computation computation, Tensor value) {
    return computation.on(new Variant(thread, Scheme.TILES, _ -> limits), value);
  }

  private void check(Limits limits, Computation computation, Tensor value) {
    NdArray expected = computation.on(new ReferenceBackend(), value);
    Computation.assertClose(TOLERANCE, expected, on(limits, computation, value));
  }

  /** How many dispatches a value takes; nothing is computed. */
  private static int dispatches(Limits limits, Tensor value) {
    SequencedMap<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("y", value);
    Arena room = new Arena(limits.blockBytes());
    Kit kit =
        new Kit(
            limits,
            Scheme.TILES,
            buffer -> room.reserve(buffer.type(), buffer.size()),
            new Arena(limits.blockBytes()));
    return Kernels.all(Compiler.compile(Program.of(outputs)).kernels(), kit).size();
  }

  private static Limits sharing(int bytes) {
    return new Limits("", "", GRAPHICS.blockBytes(), GRAPHICS.blocks(), bytes, false, 1L << 32);
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 100, 129, 1000, 2049})
  void longRowsAreOneDispatch(int length) {
    Computation computation = new Computation();
    Tensor y = Activations.softmax(computation.random(Spec.f32(20, length)));
    assertEquals(1, dispatches(GRAPHICS, y));
    check(GRAPHICS, computation, y);
  }

  @Test
  void rowsThatDoNotFitAreDoneStageByStage() {
    Computation computation = new Computation();
    Tensor y = Activations.softmax(computation.random(Spec.f32(20, 500)));
    Limits little = sharing(1 << 10);
    assertTrue(dispatches(little, y) > 1);
    check(little, computation, y);
  }

  /** What other threads of the group stored could not be seen. */
  @Test
  void rowsThatReadWhatOthersStoredAreDoneStageByStage() {
    Computation computation = new Computation();
    Tensor p = Activations.softmax(computation.random(Spec.f32(20, 64)));
    Tensor turned = Activations.softmax(p.reverse(1)).plus(p.sum(0).reshape(1, 64));
    assertEquals(8, dispatches(GRAPHICS, turned), "seven stages and a row kernel");
    check(GRAPHICS, computation, turned);
  }

  /** Ties in one thread and among threads, no numbers first and later. */
  @ParameterizedTest
  @CsvSource({"ARG_MAXIMUM", "ARG_MINIMUM"})
  void positionsAreThoseOfTheFirst(Reduction op) {
    int length = 700;
    float[] numbers = new float[20 * length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (i * 7 + i / 13) % 11 - 5 + (i / length == 3 ? 100 : 0);
    }
    numbers[length] = Float.NaN;
    numbers[2 * length + 5] = Float.NaN;
    numbers[4 * length + 256] = op == Reduction.ARG_MAXIMUM ? 50 : -50;
    numbers[4 * length + 699] = numbers[4 * length + 256];
    numbers[5 * length + 300] = op == Reduction.ARG_MAXIMUM ? 50 : -50;
    numbers[5 * length + 131] = numbers[5 * length + 300];
    Computation computation = new Computation();
    Tensor x = computation.given(NdArray.of(Shape.of(20, length), numbers));
    Tensor few = x.less(x.literal(-4)).to(ElementType.F32).sum(-1);
    Tensor y = x.plus(few.reshape(20, 1)).reduce(op, 1);
    assertEquals(1, dispatches(GRAPHICS, y));
    check(GRAPHICS, computation, y);
  }

  @Test
  void aTransformerGoesTheWayOfTheReference() {
    Computation computation = new Computation();
    for (Tensor slope : Transformer.slopes(computation)) {
      check(GRAPHICS, computation, slope);
    }
  }

  /** A block of a transformer (Vaswani et al. 2017) over embedded characters. */
  private static final class Transformer {
    private static final int TIME = 40;
    private static final int WIDTH = 36;
    private static final int HEADS = 2;

    private static Tensor norm(Tensor x) {
      return Norms.standardised(x, 1e-3, -1);
    }

    static List<Tensor> slopes(Computation computation) {
      Tensor x = computation.random(Spec.f32(3, TIME, WIDTH));
      Tensor queries = computation.random(Spec.f32(WIDTH, WIDTH));
      Tensor keys = computation.random(Spec.f32(WIDTH, WIDTH));
      Tensor scores = computation.random(Spec.f32(WIDTH, 50));
      Tensor in = norm(x);
      Tensor mixed =
          Attention.merge(
              Attention.dotProduct(
                  heads(in.reshape(3 * TIME, WIDTH).matmul(queries)),
                  heads(in.reshape(3 * TIME, WIDTH).matmul(keys)),
                  heads(in.reshape(3 * TIME, WIDTH)),
                  Attention::causal));
      Tensor last = norm(x.plus(mixed)).reshape(3 * TIME, WIDTH).matmul(scores);
      int[] classes = new int[3 * TIME];
      for (int i = 0; i < classes.length; i++) {
        classes[i] = i * 31 % 50;
      }
      Tensor next = computation.given(NdArray.of(Shape.of(3 * TIME), classes));
      Tensor loss = Losses.categoricalCrossEntropy(last, next).mean().reshape(Shape.SCALAR);
      return Gradient.of(loss, List.of(x, queries, keys, scores));
    }

    private static Tensor heads(Tensor x) {
      return x.reshape(3, TIME, HEADS, WIDTH / HEADS).transpose(0, 2, 1, 3);
    }
  }
}
