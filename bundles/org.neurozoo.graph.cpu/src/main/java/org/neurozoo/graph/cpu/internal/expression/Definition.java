package org.neurozoo.graph.cpu.internal.expression;

import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes objects of printed classes, which share this package with what they call. */
public final class Definition {
  private Definition() {}

  /** The name that a printed class has. */
  public static ClassDesc name(String name) {
    return ClassDesc.of(Definition.class.getPackageName(), name);
  }

  /** An object of a printed class, which has a constructor without parameters. */
  public static <T> T of(byte[] classFile, Class<T> parent) {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      Class<?> type = lookup.defineHiddenClass(classFile, true).lookupClass();
      return parent.cast(lookup.findConstructor(type, MethodType.methodType(void.class)).invoke());
    } catch (Throwable e) {
      throw new IllegalStateException("a printed class does not load", e);
    }
  }
}
