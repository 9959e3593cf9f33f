package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import org.neurozoo.graph.ElementType;

/** How values are held and computed: one element at a time or a vector of neighbours. */
interface Lanes {
  /** How many elements a value holds. */
  int count();

  /** The class of a value. */
  ClassDesc type(ElementType type);

  /** The class with a static method for every operation. */
  ClassDesc operations();

  /** Array and position are made the neighbouring elements there. */
  void read(CodeBuilder code, ElementType type, int array, Runnable position);

  /** The value in a slot is stored from a position of an array on. */
  void write(CodeBuilder code, ElementType type, int value, int array, Runnable position);

  /** The scalar on the stack is put into every lane. */
  void spread(CodeBuilder code, ElementType type);

  /** A position is made the whole numbers from there on. */
  void number(CodeBuilder code, Runnable position, int stride);
}
