package org.neurozoo.network;

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
 */
public record BuildContext(
    StateBuilder state, Registry registry, long seed, int targets, boolean training) {}
