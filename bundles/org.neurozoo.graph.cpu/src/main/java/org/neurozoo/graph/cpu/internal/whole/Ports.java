package org.neurozoo.graph.cpu.internal.whole;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.cpu.internal.expression.Storage;
import org.neurozoo.graph.plan.Buffer;

/** Prints what goes in and out of a plan at each step. */
final class Ports {
  /** Longer rows are copied by the virtual machine. */
  private static final int SHORT = 8;

  private static final MethodTypeDesc COPY =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);

  /** A buffer inside and the local of the array outside. */
  private record Port(Places.Place place, int size, int inside, int outside) {}

  private final CodeBuilder code;
  private final Places places;
  private final List<Port> ports = new ArrayList<>();
  private int floats;
  private int ints;

  /** Ports of a method with the parameters of {@link Steps#run}. */
  Ports(CodeBuilder code, Places places) {
    this.code = code;
    this.places = places;
    floats = places.floats().size();
    ints = places.ints().size();
  }

  /** Loads the next port's arrays into locals. */
  void add(Buffer buffer) {
    Places.Place place = places.of(buffer);
    boolean isFloat = place.storage() == Storage.FLOATS;
    int parameter = 1 + (isFloat ? Cursor.FLOATS : Cursor.INTS);
    int inside = load(parameter, place.array());
    int outside = load(parameter, isFloat ? floats++ : ints++);
    ports.add(new Port(place, buffer.size(), inside, outside));
  }

  private int load(int parameter, int array) {
    int local = code.allocateLocal(TypeKind.REFERENCE);
    code.aload(parameter).loadConstant(array).aaload().astore(local);
    return local;
  }

  /** Copies the rows of the first so many ports in. */
  void take(int count, int row) {
    ports.subList(0, count).forEach(port -> copy(port, row, true));
  }

  /** Copies to the rows of all ports but the first so many, as far as these are not empty. */
  void give(int count, int row) {
    for (Port port : ports.subList(count, ports.size())) {
      Label unwanted = code.newLabel();
      code.aload(port.outside).arraylength().ifeq(unwanted);
      copy(port, row, false);
      code.labelBinding(unwanted);
    }
  }

  private void copy(Port port, int row, boolean in) {
    if (port.size > SHORT) {
      end(port, row, 0, in);
      end(port, row, 0, !in);
      code.loadConstant(port.size)
          .invokestatic(ClassDesc.of("java.lang.System"), "arraycopy", COPY);
      return;
    }
    TypeKind kind = port.place.storage() == Storage.FLOATS ? TypeKind.FLOAT : TypeKind.INT;
    for (int i = 0; i < port.size; i++) {
      end(port, row, i, !in);
      end(port, row, i, in);
      code.arrayLoad(kind).arrayStore(kind);
    }
  }

  /** Pushes an array and a position in it. */
  private void end(Port port, int row, int index, boolean outside) {
    if (outside) {
      code.aload(port.outside).iload(row).loadConstant(port.size).imul();
      code.loadConstant(index).iadd();
    } else {
      code.aload(port.inside).loadConstant(port.place.position() + index);
    }
  }
}
