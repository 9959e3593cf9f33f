package org.neurozoo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neurozoo.graph.Origin;
import org.neurozoo.graph.Tensor;
import org.neurozoo.graph.formula.RandomSource;
import org.neurozoo.training.StateBuilder;

/**
 * What a layer needs besides its inputs and values. The node being built is {@link
 * org.neurozoo.graph.Origin#current()}.
 *
 * @param state where it declares parameters and updates
 * @param registry what else is contributed: activations, initialisers
 * @param seed what initial values and random numbers are drawn from
 * @param targets how many numbers the targets ask of the network's output; classes count one each
 * @param training whether the graph is for learning; noise and the like rest otherwise
 * @param draw which of several random networks is built whose predictions are averaged, counted
 *     from 1; 0 if the network is not to be random unless it is trained
 * @param counts 1 for each sample that counts and 0 for those that pad the batch, F32 [batch]; all
 *     count if empty
 * @param penalties what layers add to the loss, F32 [] each
 */
public record BuildContext(
    StateBuilder state,
    Registry registry,
    long seed,
    int targets,
    boolean training,
    int draw,
    Optional<Tensor> counts,
    List<Tensor> penalties) {
  /** A context where all samples count and nothing is drawn unless for learning. */
  public BuildContext(
      StateBuilder state, Registry registry, long seed, int targets, boolean training) {
    this(state, registry, seed, targets, training, 0, Optional.empty(), new ArrayList<>());
  }

  /** Whether units or weights are to be dropped at random. */
  public boolean isRandom() {
    return training || draw > 0;
  }

  /** Random numbers for a part of the node being built, new in every step. */
  public RandomSource random(String part) {
    RandomSource source = new RandomSource(seed, Origin.current() + "/" + part);
    return draw > 0 ? source.within("draw" + draw) : source;
  }

  /** Adds to the loss that is learned by, F32 []; tests do not see it. */
  public void penalize(Tensor penalty) {
    penalties.add(penalty);
  }
}
