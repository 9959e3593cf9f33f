package org.neurozoo.workbench.design.internal.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurozoo.workbench.Subscription;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.experiment.OpenExperiment;

/** Follows the experiment in front: which it is, what it says, what is known of its network. */
final class ActiveExperiment implements Subscription {
  private final Workbench workbench;
  private final Runnable changed;
  private final Subscription subscriptions;
  private @Nullable OpenExperiment followed;
  private Subscription found = () -> {};

  /**
   * Follows it.
   *
   * @param changed is called after every change of it and of what is selected
   */
  ActiveExperiment(Workbench workbench, Runnable changed) {
    this.workbench = workbench;
    this.changed = changed;
    subscriptions =
        Subscription.all(
            List.of(
                workbench.documents().listen(this::look), workbench.selection().listen(changed)));
    follow();
  }

  private void look() {
    follow();
    changed.run();
  }

  private void follow() {
    OpenExperiment active = active();
    if (active != followed) {
      found.close();
      followed = active;
      found = active == null ? () -> {} : active.analyst().listen(changed);
    }
  }

  private @Nullable OpenExperiment active() {
    return workbench
        .documents()
        .active()
        .filter(OpenExperiment.class::isInstance)
        .map(OpenExperiment.class::cast)
        .orElse(null);
  }

  /** The experiment, if one is in front. */
  Optional<OpenExperiment> get() {
    return Optional.ofNullable(followed);
  }

  @Override
  public void close() {
    found.close();
    subscriptions.close();
  }
}
