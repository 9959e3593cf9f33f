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
      for (Chunk chunk : Chunk.of(product.columns(), widths)) {
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
    cursor.loop(
        block,
        rows,
        0,
        product.rows(),
        1,
        () -> block.block(row -> row(new Calculator(row, lanes), starts, wide)));
    cursor.move(columns, begin);
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

  private void row(Calculator calculator, int[] starts, Value[][] wide) {
    Value[] sums = new Value[starts.length];
    for (int v = 0; v < sums.length; v++) {
      calculator.push(calculator.literal(0f));
      sums[v] = calculator.keep(ElementType.F32);
    }
    if (starts.length * product.k() <= UNROLLED) {
      for (int term = 0; term < product.k(); term++) {
        cursor.move(terms, term);
        add(calculator, starts, sums, wide.length > 0 ? wide[term] : read(calculator, starts));
      }
      cursor.move(terms, 0);
    } else {
      cursor.loop(
          calculator.code(),
          terms,
          0,
          product.k(),
          1,
          () -> add(calculator, starts, sums, read(calculator, starts)));
    }
    for (int v = 0; v < sums.length; v++) {
      cursor.move(columns, starts[v]);
      calculator
          .lanes()
          .write(calculator.code(), sums[v], cursor.array(RESULT), () -> cursor.push(RESULT));
    }
  }

  private void add(Calculator calculator, int[] starts, Value[] sums, Value[] wide) {
    CodeBuilder block = calculator.code();
    new ScalarLanes().read(block, ElementType.F32, cursor.array(NARROW), () -> cursor.push(NARROW));
    calculator.lanes().spread(block, ElementType.F32);
    Value factor = calculator.keep(ElementType.F32);
    for (int v = 0; v < starts.length; v++) {
      calculator.assign(sums[v], calculator.fma(factor, wide[v], sums[v]));
    }
  }
}
