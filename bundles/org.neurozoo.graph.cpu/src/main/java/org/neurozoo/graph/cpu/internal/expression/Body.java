package org.neurozoo.graph.cpu.internal.expression;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.Instruction;
import org.neurozoo.graph.plan.View;

/**
 * The instructions of a kernel with their accesses taken out.
 *
 * @param instructions loads and indices stand without their views
 * @param accessOf the access of each load or index; -1 for other instructions
 */
public record Body(List<Access> accesses, List<Instruction> instructions, List<Integer> accessOf) {
  public static Body of(List<Instruction> body) {
    List<Access> accesses = new ArrayList<>();
    List<Instruction> instructions = new ArrayList<>();
    List<Integer> accessOf = new ArrayList<>();
    for (Instruction instruction : body) {
      int before = accesses.size();
      instructions.add(withoutView(instruction, accesses));
      accessOf.add(accesses.size() > before ? before : -1);
    }
    return new Body(accesses, instructions, accessOf);
  }

  private static Instruction withoutView(Instruction instruction, List<Access> accesses) {
    return switch (instruction) {
      case Instruction.Load load -> {
        accesses.add(Access.of(load.view()));
        yield new Instruction.Load(any(load.type()));
      }
      case Instruction.LoadRow load -> {
        accesses.add(Access.of(load.view()));
        yield new Instruction.LoadRow(any(load.type()), load.row(), load.rows(), load.stride());
      }
      case Instruction.Index index -> {
        accesses.add(Access.of(index));
        yield new Instruction.Index(List.of(), 0);
      }
      default -> instruction;
    };
  }

  private static View any(ElementType type) {
    return new View(new Buffer(Buffer.Region.SCRATCH, "", type, 0, 0), 0, List.of());
  }

  /** Whether an instruction yields a 32-bit number or a truth, as vectors hold them. */
  public static boolean isSingle(Instruction instruction) {
    return switch (instruction.type().storage()) {
      case FLOATS, INTS -> true;
      case DOUBLES, HALVES -> false;
    };
  }

  /** These accesses and then others. */
  public List<Access> and(List<Access> others) {
    List<Access> all = new ArrayList<>(accesses);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** About how long one element takes in compiled vector code, in nanoseconds. */
  public double cost() {
    return instructions.stream().mapToDouble(Body::cost).sum();
  }

  private static double cost(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Unary unary ->
          switch (unary.op()) {
            case EXP, LOG, TANH, SIN, COS, ERF -> 0.5;
            default -> 0.05;
          };
      case Instruction.Random _ -> 5;
      case Instruction.LoadRow _ -> 1;
      default -> 0.05;
    };
  }
}
