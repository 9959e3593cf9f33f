package org.neurozoo.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.network.BuildContext;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.Registry;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Contributor;
import org.neurozoo.schema.Texts;
import org.neurozoo.schema.Values;
import org.neurozoo.testkit.OptimizerContract.Place;
import org.neurozoo.testkit.junit.ContractTest;
import org.neurozoo.training.internal.TrainingContributor;

/** All optimisers of the training bundle. */
class OptimizerContractsTest extends ContractTest {
  private static final Registry REGISTRY =
      Registry.of(
          List.<Contributor>of(
              new TrainingContributor(),
              new NetworkContributor(),
              new DataContributor(),
              () -> List.of(new Linear("linear"))));

  private static final String EXPERIMENT =
      """
      {"format": "neurozoo/experiment", "version": 1,
       "networks": {"main": {"nodes": [{"id": "input", "type": "input"},
                                       {"id": "out", "type": "linear"}],
                             "edges": [{"from": "input", "to": "out"}]}},
       "data": {"spec": "moons?n=20"},
       "training": {"rule": "gradient", "batch": 5}}
      """;

  /** x · w. */
  private record Linear(String id) implements LayerType {
    @Override
    public Tensor build(List<Tensor> inputs, Values values, BuildContext context) {
      Tensor x = inputs.getFirst();
      Spec spec = Spec.f32(x.shape().extent(1), context.targets());
      return x.matmul(context.state().uniform("w", spec, -1, 1, context.seed()));
    }

    @Override
    public Texts texts() {
      return Texts.beside(OptimizerContractsTest.class);
    }
  }

  @Override
  protected Contract contract() {
    return new TrainingOptimizersContract(new ReferenceBackend(), REGISTRY, place());
  }

  private static Place place() {
    try {
      return new Place(new DocumentLearners(REGISTRY), new ObjectMapper().readTree(EXPERIMENT));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
