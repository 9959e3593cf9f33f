package org.neurozoo.testkit.learner;

import java.util.List;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Primitive.UnaryOp;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Spec;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.Activations;
import org.neurozoo.graph.formula.Randoms;
import org.neurozoo.graph.gradient.Gradient;
import org.neurozoo.training.Learner;
import org.neurozoo.training.Phase;
import org.neurozoo.training.ProgramLearner;
import org.neurozoo.training.StateBuilder;
import org.neurozoo.training.StepProgram;

/**
 * A generator and a discriminator (Goodfellow et al. 2014) of single numbers, which descend in
 * turn. Noise is to become N(3, 0.5²); the discriminator's slope at real numbers is held down so
 * that the two settle (R₁ of Mescheder et al. 2018).
 */
record OneDimensionalGan(StateBuilder state, long seed) {
  static Learner create(long seed, int steps) {
    OneDimensionalGan gan = new OneDimensionalGan(new StateBuilder(), seed);
    Phase duel = Phase.of("training", steps, gan.discriminate(64), gan.generate(64));
    Tensor sample = gan.generator(512);
    Tensor mean = sample.mean();
    gan.state.output("mean", mean);
    gan.state.output("spread", sample.minus(mean).square().mean().unary(UnaryOp.SQRT));
    StepProgram figures = gan.state.program();
    return new ProgramLearner(gan.state.layout(), List.of(duel), figures);
  }

  private StepProgram discriminate(int batch) {
    Tensor real = Randoms.normal(Shape.of(batch, 1), seed, "real").times(0.5).plus(3);
    Tensor score = discriminator(real);
    Tensor slope = Gradient.of(score.sum(), List.of(real)).getFirst();
    Tensor missed = Activations.softplus(discriminator(generator(batch))).mean();
    Tensor doubted = Activations.softplus(score.negate()).mean();
    Tensor steep = slope.square().mean().times(0.05);
    return descend("discriminator", 0.5, missed.plus(doubted).plus(steep));
  }

  private StepProgram generate(int batch) {
    Tensor caught = discriminator(generator(batch)).negate();
    return descend("generator", 0.02, Activations.softplus(caught).mean());
  }

  private StepProgram descend(String network, double initialRate, Tensor loss) {
    Tensor rate = state.tunable(network + ".rate", initialRate);
    List<Tensor> parameters = state.parameters(network);
    List<Tensor> gradients = Gradient.of(loss, parameters);
    for (int i = 0; i < gradients.size(); i++) {
      state.update(parameters.get(i), parameters.get(i).minus(gradients.get(i).times(rate)));
    }
    state.output(network + ".loss", loss);
    return state.program();
  }

  private Tensor generator(int batch) {
    Tensor noise = Randoms.normal(Shape.of(batch, 1), seed, "noise");
    return Origin.within("generator", () -> dense("out", noise, 1));
  }

  private Tensor discriminator(Tensor x) {
    return Origin.within(
        "discriminator", () -> dense("out", Activations.tanh(dense("hidden", x, 16)), 1));
  }

  private Tensor dense(String name, Tensor x, int units) {
    Spec spec = Spec.f32(x.shape().extent(-1), units);
    Tensor weights = state.uniform(name + ".weights", spec, -1, 1, seed);
    Tensor biases = state.uniform(name + ".biases", Spec.f32(units), -1, 1, seed);
    return x.matmul(weights).plus(biases);
  }
}
