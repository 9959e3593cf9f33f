package org.neurozoo.network.internal.probe;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** Contributes the probes of this package. */
@Component
public final class Probes implements Contributor {
  @Override
  public List<Contribution> contributions() {
    return List.of(
        new LearningCurves(),
        new ConfusionMatrix(),
        new DecisionRegion(),
        new Misclassified(),
        new SamplesProbe(),
        new Predictions(),
        new Calibration(),
        RankingCurves.ROC,
        RankingCurves.PRECISION_RECALL,
        new Weights(),
        new Histograms(),
        new Monitors(),
        new ErrorSurface(),
        new ComputationGraph());
  }
}
