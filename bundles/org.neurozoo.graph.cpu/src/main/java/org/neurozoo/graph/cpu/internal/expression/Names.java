package org.neurozoo.graph.cpu.internal.expression;

import org.neurozoo.graph.plan.Instruction;

/** The names of the static methods that instructions call. */
final class Names {
  private Names() {}

  static String of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Unary unary -> camelCase(unary.op());
      case Instruction.Binary binary -> camelCase(binary.op());
      case Instruction.Compare compare -> camelCase(compare.op());
      case Instruction.Select _ -> "select";
      case Instruction.Random _ -> "random";
      case Instruction.Cast cast ->
          switch (cast.type()) {
            case F32 -> "toF32";
            case I32 -> "toI32";
            case BOOL -> "toBool";
          };
      case Instruction.Load _, Instruction.LoadRow _, Instruction.Index _, Instruction.Literal _ ->
          throw new IllegalArgumentException("not a call: " + instruction);
    };
  }

  static String of(Combination combination) {
    return camelCase(combination);
  }

  private static String camelCase(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (char letter : constant.name().toCharArray()) {
      boolean starts = !name.isEmpty() && name.charAt(name.length() - 1) == '_';
      if (starts) {
        name.setLength(name.length() - 1);
      }
      name.append(starts || letter == '_' ? letter : Character.toLowerCase(letter));
    }
    return name.toString();
  }
}
