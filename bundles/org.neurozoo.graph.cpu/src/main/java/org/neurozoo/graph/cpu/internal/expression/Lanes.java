package org.neurozoo.graph.cpu.internal.expression;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import org.neurozoo.graph.ElementType;

/** How values are held and computed: one element at a time or a vector of neighbours. */
public interface Lanes {
  /** How many elements a value holds. */
  int count();

  /** The class of a value. */
  ClassDesc type(ElementType type);

  /**
   * Replaces the operands on the stack by the result of an operation.
   *
   * @param type of the first operand
   */
  void apply(CodeBuilder code, Operation operation, ElementType type, ElementType result);

  /** The truth on the stack becomes 1 if it holds in every lane, else 0. */
  void all(CodeBuilder code);

  /** Pushes the elements that begin at a position of an array. */
  void read(CodeBuilder code, ElementType type, int array, Runnable position);

  /**
   * Pushes the elements at a position and what the entries of a table from another on add to it.
   */
  void gather(
      CodeBuilder code, ElementType type, int array, Runnable position, int table, Runnable entry);

  /** Stores the value in a local from a position of an array on. */
  void write(CodeBuilder code, Value value, int array, Runnable position);

  /** The scalar on the stack is put into every lane. */
  void spread(CodeBuilder code, ElementType type);

  /** Pushes a position in the first lane, and so much more in each further one. */
  void number(CodeBuilder code, Runnable position, int stride);
}
