package org.neurozoo.graph.cpu.internal.whole;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.cpu.internal.expression.Access;
import org.neurozoo.graph.cpu.internal.expression.Axis;
import org.neurozoo.graph.cpu.internal.expression.Spots;
import org.neurozoo.graph.cpu.internal.expression.Storage;

/** Prints loops with constant bounds and knows where accesses are in them. */
final class Cursor implements Spots {
  /** The parameter of every printed method that holds the arrays of floats. */
  static final int FLOATS = 0;

  /** The parameter that holds the arrays of whole numbers. */
  static final int INTS = 1;

  private static final int NONE = -1;

  private final CodeBuilder code;
  private final List<Axis> axes;
  private final int[] arrays;
  private final int[] starts;
  private final int[] constants;
  private final int[] locals;

  /** Loads the arrays of all accesses. */
  Cursor(CodeBuilder code, Places places, List<Access> accesses, List<Axis> axes) {
    this.code = code;
    this.axes = axes;
    arrays = new int[accesses.size()];
    starts = new int[accesses.size()];
    constants = new int[axes.size()];
    locals = new int[axes.size()];
    Arrays.fill(locals, NONE);
    Map<Integer, Integer> loaded = new HashMap<>();
    for (int i = 0; i < arrays.length; i++) {
      Access access = accesses.get(i);
      starts[i] = access.offset();
      if (access.buffer() != null) {
        Places.Place place = places.of(access.buffer());
        int parameter = place.storage() == Storage.FLOATS ? FLOATS : INTS;
        starts[i] += place.position();
        arrays[i] =
            loaded.computeIfAbsent(2 * place.array() + parameter, _ -> load(parameter, place));
      }
    }
  }

  private int load(int parameter, Places.Place place) {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(parameter).loadConstant(place.array()).aaload().astore(local);
    return local;
  }

  @Override
  public int array(int access) {
    return arrays[access];
  }

  @Override
  public void push(int access) {
    int constant = starts[access];
    for (int axis = 0; axis < constants.length; axis++) {
      constant += constants[axis] * axes.get(axis).stride(access);
    }
    code.loadConstant(constant);
    for (int axis = 0; axis < locals.length; axis++) {
      int stride = axes.get(axis).stride(access);
      if (locals[axis] != NONE && stride != 0) {
        code.iload(locals[axis]);
        if (stride != 1) {
          code.loadConstant(stride).imul();
        }
        code.iadd();
      }
    }
  }

  /** What is printed next is so far along an axis, beyond the index of its loop. */
  void move(int axis, int by) {
    constants[axis] = by;
  }

  /** How far what is printed next is along an axis, beyond the index of its loop. */
  int moved(int axis) {
    return constants[axis];
  }

  /** A loop over an axis; its local belongs to a block. */
  void loop(CodeBuilder block, int axis, int from, int to, int step, Runnable round) {
    if (from + step >= to) {
      if (from < to) {
        move(axis, from);
        round.run();
        move(axis, 0);
      }
      return;
    }
    int index = block.allocateLocal(TypeKind.INT);
    block.loadConstant(from).istore(index);
    Label head = block.newBoundLabel();
    Label exit = block.newLabel();
    block.iload(index).loadConstant(to).if_icmpge(exit);
    locals[axis] = index;
    round.run();
    locals[axis] = NONE;
    block.iinc(index, step).goto_(head).labelBinding(exit);
  }
}
