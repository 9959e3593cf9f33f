package org.neurozoo.training;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ConsumerType;

/** What ends a run before all its steps are taken; looked at when figures are due. */
@ConsumerType
public interface StopRule extends Contribution {
  /**
   * What a rule may ask for.
   *
   * @param rising whether a figure of a name is better if it is greater
   * @param others the watcher of another rule, for rules made of rules
   */
  record Context(Predicate<String> rising, Function<Choice, Optional<Watcher>> others) {}

  @Override
  default String kind() {
    return "stop";
  }

  /**
   * What looks at the events of a run and says when to stop; empty if it never does.
   *
   * @throws org.neurozoo.schema.FaultException if the values make no sense, with the place
   */
  Optional<Watcher> watcher(Values values, Context context);
}
