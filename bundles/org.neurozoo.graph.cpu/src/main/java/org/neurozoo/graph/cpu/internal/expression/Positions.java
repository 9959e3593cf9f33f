package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;

/** Prints where each access is: its array, and its position at the loops entered so far. */
final class Positions {
  private static final int ARRAYS = 1;
  private static final int OFFSETS = 2;
  private static final int PHASE = 6;

  private final CodeBuilder code;
  private final Expression expression;
  private final int[] arrays;
  private int[] positions;

  Positions(CodeBuilder code, Expression expression) {
    this.code = code;
    this.expression = expression;
    arrays = new int[expression.accesses().size()];
    positions = new int[arrays.length];
  }

  /** Loads arrays and offsets into locals. */
  void begin() {
    for (int access = 0; access < arrays.length; access++) {
      positions[access] = code.allocateLocal(TypeKind.INT);
      code.aload(OFFSETS).loadConstant(access).iaload().istore(positions[access]);
      Storage storage = expression.accesses().get(access);
      if (storage != Storage.NUMBER) {
        arrays[access] = code.allocateLocal(TypeKind.REFERENCE);
        code.aload(ARRAYS).loadConstant(access).aaload();
        code.checkcast(storage.element().arrayType()).astore(arrays[access]);
      }
    }
  }

  /** The positions as they are before a loop is entered. */
  record Mark(int[] positions) {}

  Mark mark() {
    return new Mark(positions);
  }

  void reset(Mark mark) {
    positions = mark.positions;
  }

  /** Enters a loop: moves every access by the loop's index. */
  void advance(int axis, int index) {
    positions = positions.clone();
    for (int access = 0; access < positions.length; access++) {
      if (stride(axis, access) != 0) {
        int moved = code.allocateLocal(TypeKind.INT);
        push(access, axis, index);
        code.istore(moved);
        positions[access] = moved;
      }
    }
  }

  /** Where accesses are in the innermost loop. */
  Spots at(int index) {
    return new Spots() {
      @Override
      public int array(int access) {
        return arrays[access];
      }

      @Override
      public void push(int access) {
        Positions.this.push(access, expression.innermost(), index);
      }
    };
  }

  /** Pushes the position of an access outside the innermost loop. */
  void push(int access) {
    code.iload(positions[access]);
  }

  private void push(int access, int axis, int index) {
    code.iload(positions[access]);
    if (stride(axis, access) != 0) {
      code.iload(index);
      if (isCyclic(axis, access)) {
        code.iload(PHASE).iadd().loadConstant(Expression.PARTIALS - 1).iand();
      }
      code.loadConstant(stride(axis, access)).imul().iadd();
    }
  }

  private boolean isCyclic(int axis, int access) {
    return axis == expression.cycle()
        && expression.targets().stream()
            .anyMatch(
                target -> target.access() == access && target.combination() != Combination.SET);
  }

  private int stride(int axis, int access) {
    return expression.axes().get(axis).stride(access);
  }
}
