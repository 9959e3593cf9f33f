package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.ElementType;

/** A local variable of a printed loop that holds a value or a vector of values. */
public record Value(int local, ElementType type) {}
