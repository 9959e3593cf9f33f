package org.neurozoo.graph.cpu.internal.whole;

import java.lang.classfile.CodeBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Calculator;
import org.neurozoo.graph.cpu.internal.expression.Lanes;
import org.neurozoo.graph.cpu.internal.expression.ScalarLanes;
import org.neurozoo.graph.cpu.internal.expression.Value;
import org.neurozoo.graph.plan.View;

/** Prints a product in loops over rows, for some columns after the other. */
final class ProductPrinter {
  private static final int NARROW = 0;
  private static final int WIDE = 1;
  private static final int RESULT = 2;

  /** So many vectors of columns are computed together. */
  private static final int TOGETHER = 4;

  /** So many vectors of the wide factor are kept in registers. */
  private static final int KEPT = 8;

  /** So many multiplications in a row stand without a loop. */
  private static final int UNROLLED = 32;

  /** So many sums run at once, for each has to wait for its last term. */
  private static final int SUMS = 8;

  /** Rows computed together at most. */
  private static final int ROWS = 4;

  private final CodeBuilder code;
  private final SmallProduct product;
  private final List<Lanes> widths;
  private final int batch;
  private final int rows;
  private final int terms;
  private final int columns;
  private final Cursor cursor;

  private ProductPrinter(
      CodeBuilder code, Places places, List<Lanes> widths, SmallProduct product) {
    this.code = code;
    this.product = product;
    this.widths = product.vectors() ? widths : List.of(widths.getLast());
    batch = product.batch().rank();
    rows = batch;
    terms = batch + 1;
    columns = batch + 2;
    List<View> views = List.of(product.narrow(), product.wide(), product.result());
    cursor = new Cursor(code, places, views.stream().map(Access::of).toList(), axes(views));
  }

  static void print(CodeBuilder code, Places places, List<Lanes> widths, SmallProduct product) {
    new ProductPrinter(code, places, widths, product).axis(0);
  }

  private List<Axis> axes(List<View> views) {
    Shape extent = product.batch().then(Shape.of(product.rows(), product.k(), product.columns()));
    return IntStream.range(0, extent.rank())
        .mapToObj(
            axis ->
                new Axis(
                    extent.extent(axis),
                    List.of(
                        axis == columns ? 0 : stride(views.get(NARROW), axis),
                        axis == rows ? 0 : stride(views.get(WIDE), axis > rows ? axis - 1 : axis),
                        axis == terms
                            ? 0
                            : stride(views.get(RESULT), axis > terms ? axis - 1 : axis))))
        .toList();
  }

  private static int stride(View view, int axis) {
    return view.strides().get(axis);
  }

  private void axis(int axis) {
    if (axis < batch) {
      cursor.loop(code, axis, 0, product.batch().extent(axis), 1, () -> axis(axis + 1));
    } else {
      for (Chunk chunk : Chunk.overlapping(product.columns(), widths)) {
        code.block(block -> chunk(block, chunk));
      }
    }
  }

  private void chunk(CodeBuilder block, Chunk chunk) {
    Lanes lanes = chunk.lanes();
    int rest = chunk.to() - chunk.rounds() % TOGETHER * lanes.count();
    cursor.loop(
        block,
        columns,
        chunk.from(),
        rest,
        TOGETHER * lanes.count(),
        () -> rows(block, lanes, TOGETHER, cursor.moved(columns)));
    if (rest < chunk.to()) {
      block.block(last -> rows(last, lanes, (chunk.to() - rest) / lanes.count(), rest));
    }
    cursor.move(columns, 0);
  }

  /** Prints all rows of some vectors of columns; those begin so far beyond the loop's index. */
  private void rows(CodeBuilder block, Lanes lanes, int vectors, int begin) {
    int[] starts = IntStream.range(0, vectors).map(v -> begin + v * lanes.count()).toArray();
    boolean kept = vectors * product.k() <= KEPT && product.rows() > 1;
    Value[][] wide = new Value[kept ? product.k() : 0][];
    Calculator calculator = new Calculator(block, lanes);
    for (int term = 0; term < wide.length; term++) {
      cursor.move(terms, term);
      wide[term] = read(calculator, starts);
    }
    cursor.move(terms, 0);
    int together = kept ? 1 : Math.min(product.rows(), Math.min(ROWS, SUMS / vectors));
    int whole = product.rows() / together * together;
    rows(block, lanes, starts, wide, 0, whole, together);
    // The last rows once more rather than a loop for the rest.
    int last = whole < product.rows() ? product.rows() - together : product.rows();
    rows(block, lanes, starts, wide, last, product.rows(), together);
    cursor.move(columns, begin);
  }

  private void rows(
      CodeBuilder block, Lanes lanes, int[] starts, Value[][] wide, int from, int to, int step) {
    cursor.loop(
        block,
        rows,
        from,
        to,
        step,
        () -> block.block(row -> rows(new Calculator(row, lanes), starts, wide, step)));
  }

  private Value[] read(Calculator calculator, int[] starts) {
    Value[] values = new Value[starts.length];
    for (int v = 0; v < starts.length; v++) {
      cursor.move(columns, starts[v]);
      calculator
          .lanes()
          .read(calculator.code(), ElementType.F32, cursor.array(WIDE), () -> cursor.push(WIDE));
      values[v] = calculator.keep(ElementType.F32);
    }
    return values;
  }

  /** Prints the sums of neighbouring rows. */
  private void rows(Calculator calculator, int[] starts, Value[][] wide, int count) {
    Value[] sums = new Value[count * starts.length];
    for (int i = 0; i < sums.length; i++) {
      calculator.push(calculator.literal(0f));
      sums[i] = calculator.keep(ElementType.F32);
    }
    if (sums.length * product.k() <= UNROLLED) {
      for (int term = 0; term < product.k(); term++) {
        cursor.move(terms, term);
        add(calculator, sums, wide.length > 0 ? wide[term] : read(calculator, starts));
      }
      cursor.move(terms, 0);
    } else {
      cursor.loop(
          calculator.code(),
          terms,
          0,
          product.k(),
          1,
          () -> add(calculator, sums, read(calculator, starts)));
    }
    int row = cursor.moved(rows);
    for (int i = 0; i < sums.length; i++) {
      Value sum = sums[i];
      cursor.move(rows, row + i / starts.length);
      cursor.move(columns, starts[i % starts.length]);
      calculator
          .lanes()
          .write(calculator.code(), sum, cursor.array(RESULT), () -> cursor.push(RESULT));
    }
    cursor.move(rows, row);
  }

  private void add(Calculator calculator, Value[] sums, Value[] wide) {
    CodeBuilder block = calculator.code();
    int row = cursor.moved(rows);
    for (int i = 0; i < sums.length; i += wide.length) {
      cursor.move(rows, row + i / wide.length);
      new ScalarLanes()
          .read(block, ElementType.F32, cursor.array(NARROW), () -> cursor.push(NARROW));
      calculator.lanes().spread(block, ElementType.F32);
      Value factor = calculator.keep(ElementType.F32);
      for (int v = 0; v < wide.length; v++) {
        calculator.assign(sums[i + v], calculator.fma(factor, wide[v], sums[i + v]));
      }
    }
    cursor.move(rows, row);
  }
}
