package org.neurozoo.graph.cpu.internal.expression;

/**
 * Where a result goes.
 *
 * @param access which access leads there
 * @param value the instruction whose result it is
 */
public record Target(int access, int value, Combination combination) {}
