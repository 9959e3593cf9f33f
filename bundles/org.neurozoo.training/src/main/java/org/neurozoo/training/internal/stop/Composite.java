package org.neurozoo.training.internal.stop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Schema;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Figures;
import org.neurozoo.training.StopRule;
import org.neurozoo.training.Watcher;

/**
 * Rules made of rules.
 *
 * @param all whether every one must say so at the same event, or any
 */
record Composite(String id, boolean all) implements StopRule {
  private static final Property<List<Choice>> RULES =
      Property.list("rules", new Kind.Contributed("stop"));

  static final List<StopRule> ALL =
      List.of(new Composite("any", false), new Composite("all", true));

  @Override
  public Schema schema() {
    return Schema.of(RULES);
  }

  @Override
  public Texts texts() {
    return Texts.beside(Composite.class);
  }

  @Override
  public Optional<Watcher> watcher(Values values, Context context) {
    List<Watcher> parts =
        values.get(RULES).stream().map(context.others()).flatMap(Optional::stream).toList();
    if (parts.isEmpty()) {
      throw FaultException.of(texts(), "training.stop.rules", "no.rules", id);
    }
    return Optional.of(new Several(all, parts));
  }

  /** Remembers what its parts do, one after the other. */
  private record Several(boolean all, List<Watcher> parts) implements Watcher {
    @Override
    public double[] initial() {
      return parts.stream().map(Watcher::initial).flatMapToDouble(Arrays::stream).toArray();
    }

    @Override
    public Set<String> reads() {
      return parts.stream().flatMap(p -> p.reads().stream()).collect(Collectors.toSet());
    }

    @Override
    public boolean at(Figures figures, double[] memory) {
      int holding = 0;
      int from = 0;
      for (Watcher part : parts) {
        int length = part.initial().length;
        double[] own = Arrays.copyOfRange(memory, from, from + length);
        holding += part.at(figures, own) ? 1 : 0;
        System.arraycopy(own, 0, memory, from, length);
        from += length;
      }
      return all ? holding == parts.size() : holding > 0;
    }
  }
}
