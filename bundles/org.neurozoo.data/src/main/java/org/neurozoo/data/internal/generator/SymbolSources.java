package org.neurozoo.data.internal.generator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.DataSource;
import org.neurozoo.data.Features;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;

/** Strings and trees whose value is to be learned. */
public final class SymbolSources {
  private static final String CHARACTERS = "0123456789+-*=\n";

  private static final Property<Long> DIGITS = Property.whole("digits", 2, 1, 8);
  private static final Property<String> OPERATIONS =
      Property.oneOf("operations", "add", "add", "add-subtract", "add-subtract-multiply");
  private static final Property<Long> DEPTH = Property.whole("depth", 3, 1, 6);

  private SymbolSources() {}

  /** All of them. */
  public static List<DataSource> all() {
    return List.of(
        Indexed.of("arithmetic", 2000, SymbolSources::arithmetic, DIGITS, OPERATIONS),
        Indexed.of("expressions", 1000, SymbolSources::expressions, DEPTH));
  }

  /** Strings such as "12+7=", to which "19" and a line break are to be answered. */
  private static DataSet arithmetic(Values values, long key, int first, int count) {
    int digits = values.whole(DIGITS);
    int question = 2 * digits + 2;
    int answer = 2 * digits + 2;
    int[] tokens = new int[count * question];
    int[] labels = new int[count * answer];
    int[] lengths = new int[count];
    Arrays.fill(labels, -1);
    for (int i = 0; i < count; i++) {
      Draws random = new Draws(key, first + i);
      long a = operand(random, digits);
      long b = operand(random, digits);
      int kinds =
          switch (values.get(OPERATIONS)) {
            case "add" -> 1;
            case "add-subtract" -> 2;
            default -> 3;
          };
      int kind = random.below(kinds);
      long result = kind == 0 ? a + b : kind == 1 ? a - b : a * b;
      lengths[i] = write(a + "" + "+-*".charAt(kind) + b + "=", tokens, i * question);
      write(result + "\n", labels, i * answer);
    }
    List<String> names = CHARACTERS.codePoints().mapToObj(Character::toString).toList();
    return new DataSet(
        NdArray.of(Shape.of(count, question), tokens),
        new Target.Classes(names, NdArray.of(Shape.of(count, answer), labels)),
        new Features.Tokens(names),
        Optional.of(NdArray.of(Shape.of(count), lengths)));
  }

  /** Each number of digits is drawn as often. */
  private static long operand(Draws random, int digits) {
    long bound = 10;
    int written = 1 + random.below(digits);
    for (int i = 1; i < written; i++) {
      bound *= 10;
    }
    return (long) (random.uniform() * bound);
  }

  private static int write(String text, int[] into, int at) {
    for (int i = 0; i < text.length(); i++) {
      into[at + i] = CHARACTERS.indexOf(text.charAt(i));
    }
    return text.length();
  }

  /** Trees of and, or, not, true and false, whose truth is to be learned. */
  private static DataSet expressions(Values values, long key, int first, int count) {
    int most = (1 << values.whole(DEPTH) + 1) - 1;
    int kinds = TruthTree.NAMES.size();
    float[] nodes = new float[count * most * kinds];
    int[] children = new int[count * most * 2];
    int[] sizes = new int[count];
    int[] truth = new int[count];
    Arrays.fill(children, -1);
    for (int i = 0; i < count; i++) {
      TruthTree tree = TruthTree.draw(new Draws(key, first + i), values.whole(DEPTH));
      sizes[i] = tree.size();
      truth[i] = tree.truth() ? 1 : 0;
      tree.write(nodes, i * most * kinds, children, i * most * 2);
    }
    return new DataSet(
        NdArray.of(Shape.of(count, most, kinds), nodes),
        new Target.Classes(List.of("false", "true"), NdArray.of(Shape.of(count), truth)),
        new Features.Tree(TruthTree.NAMES, NdArray.of(Shape.of(count, most, 2), children)),
        Optional.of(NdArray.of(Shape.of(count), sizes)));
  }
}
