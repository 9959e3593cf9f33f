package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.backend.Device;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;
import org.neurozoo.training.Learner;
import org.neurozoo.training.LearnerFactory;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.osgi.service.component.annotations.Component;

/** Learners that learn nothing: each step is one matrix product c := a · b of F32 variables. */
@Component
public final class ProductLearners implements LearnerFactory {
  private static final String FORMAT = "neurozoo/bench-product";
  private static final long ENDLESS = 1L << 50;
  private static final Property<Long> M = Property.whole("m", 64, 1);
  private static final Property<Long> N = Property.whole("n", 64, 1);
  private static final Property<Long> K = Property.whole("k", 64, 1);

  /** An experiment of products [m, k] · [k, n]. */
  static JsonNode experiment(int m, int n, int k) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("format", FORMAT)
        .put("m", m)
        .put("n", n)
        .put("k", k);
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public Learner create(JsonNode experiment, Device device) {
    Values values = Parameters.read(experiment, M, N, K);
    StateBuilder state = new StateBuilder();
    Tensor a = state.uniform("a", Spec.f32(values.whole(M), values.whole(K)), -1, 1, 1);
    Tensor b = state.uniform("b", Spec.f32(values.whole(K), values.whole(N)), -1, 1, 1);
    Tensor c = state.zeros("c", Spec.f32(values.whole(M), values.whole(N)));
    state.update(c, a.matmul(b));
    Phase products = Phase.of("products", ENDLESS, state.program());
    return new ProgramLearner(state.layout(), List.of(products), state.program());
  }
}
