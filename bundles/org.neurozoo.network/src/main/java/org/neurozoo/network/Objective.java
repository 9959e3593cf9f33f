package org.neurozoo.network;

import org.neurozoo.graph.Tensor;
import org.neurozoo.training.StateBuilder;

/**
 * What a learning rule makes small, over samples that are constants of the graph.
 *
 * @param loss F32, one number
 * @param state the variables it depends on, parameters among them
 */
public record Objective(Tensor loss, StateBuilder state) {}
