package org.neurozoo.network.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neurozoo.network.Registry;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the contributors that are here now contribute. */
@Component
public final class ContributionRegistry implements Registry {
  private final List<Contributor> contributors = new CopyOnWriteArrayList<>();

  /** Called as contributors come. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void add(Contributor contributor) {
    contributors.add(contributor);
  }

  /** Called as contributors go. */
  public void remove(Contributor contributor) {
    contributors.remove(contributor);
  }

  @Override
  public <C extends Contribution> List<C> all(Class<C> type) {
    return contributors.stream()
        .flatMap(contributor -> contributor.contributions().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparing(Contribution::id))
        .toList();
  }
}
