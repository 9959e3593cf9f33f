package org.neurozoo.console.internal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.neurozoo.graph.Convolution;
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

/**
 * Learners that learn nothing: each step is one convolution y := x * k of F32 variables, with as
 * many filters as channels and a border of zeros that keeps the size.
 */
@Component
public final class ConvolutionLearners implements LearnerFactory {
  private static final String FORMAT = "neurozoo/bench-convolution";
  private static final long ENDLESS = 1L << 50;
  private static final Property<Long> IMAGES = Property.whole("images", 64, 1);
  private static final Property<Long> CHANNELS = Property.whole("channels", 64, 1);
  private static final Property<Long> SIDE = Property.whole("side", 56, 1);
  private static final Property<Long> KERNEL = Property.whole("kernel", 3, 1);

  /** An experiment with images [images, channels, side, side] and square kernels of an odd side. */
  static JsonNode experiment(int images, int channels, int side, int kernel) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("format", FORMAT)
        .put(IMAGES.id(), images)
        .put(CHANNELS.id(), channels)
        .put(SIDE.id(), side)
        .put(KERNEL.id(), kernel);
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public Learner create(JsonNode experiment, Device device) {
    Values values = Parameters.read(experiment, IMAGES, CHANNELS, SIDE, KERNEL);
    int channels = values.whole(CHANNELS);
    int size = values.whole(KERNEL);
    Spec images = Spec.f32(values.whole(IMAGES), channels, values.whole(SIDE), values.whole(SIDE));
    StateBuilder state = new StateBuilder();
    Tensor x = state.uniform("x", images, -1, 1, 1);
    Tensor kernel = state.uniform("kernel", Spec.f32(channels, channels, size, size), -1, 1, 1);
    Tensor y = state.zeros("y", images);
    Convolution same = Convolution.of(new int[] {size, size}, 1, size / 2);
    state.update(y, x.convolve(kernel, same));
    Phase convolutions = Phase.of("convolutions", ENDLESS, state.program());
    return new ProgramLearner(state.layout(), List.of(convolutions), state.program());
  }
}
