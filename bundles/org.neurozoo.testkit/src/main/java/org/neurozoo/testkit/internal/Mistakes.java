package org.neurozoo.testkit.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Property;

/** Values that a contribution must refuse, made from what its schema says of them. */
public final class Mistakes {
  private static final String NOWHERE = "there-is-none-such";

  private Mistakes() {}

  /**
   * What is not refused in a sentence.
   *
   * @param good values that are right
   * @param use reads the values against the schema and uses them
   * @param contributed whether use asks for the contributions that values name
   */
  public static List<String> breaches(
      Contribution contribution,
      Map<String, ?> good,
      boolean contributed,
      Consumer<Map<String, ?>> use) {
    List<String> breaches = new ArrayList<>(breach(good, NOWHERE, 1, use));
    for (Property<?> property : contribution.schema().properties()) {
      boolean asked = contributed && property.visibleWhen().isEmpty();
      wrong(property.kind(), asked)
          .forEach(value -> breaches.addAll(breach(good, property.id(), value, use)));
    }
    return breaches;
  }

  private static List<String> breach(
      Map<String, ?> good, String id, Object value, Consumer<Map<String, ?>> use) {
    Map<String, Object> values = new LinkedHashMap<>(good);
    values.put(id, value);
    return refusal(id + " = " + value, List.of(id), () -> use.accept(values));
  }

  /**
   * What is wrong with how something is refused.
   *
   * @param oneOf what the fault must name
   */
  public static List<String> refusal(String what, List<String> oneOf, Runnable use) {
    try {
      use.run();
      return List.of(what + " is accepted");
    } catch (FaultException fault) {
      return Wording.flaws(fault, oneOf);
    } catch (RuntimeException e) {
      return List.of(what + " leads to " + e);
    }
  }

  private static Stream<Object> wrong(Kind<?> kind, boolean asked) {
    return switch (kind) {
      case Kind.Whole(var least, var most) -> Stream.of("many", 0.5, least - 1.0, most + 1.0);
      case Kind.Real(var least, var most, var leastExcluded) ->
          Stream.of(
              "much", Double.NaN, Math.nextUp(most), leastExcluded ? least : Math.nextDown(least));
      case Kind.Truth truth -> Stream.of("maybe");
      case Kind.Text text -> Stream.of();
      case Kind.OneOf oneOf -> Stream.of(NOWHERE);
      case Kind.Contributed choice -> asked ? Stream.of(NOWHERE) : Stream.of();
      case Kind.ListOf<?> list -> Stream.of();
    };
  }
}
