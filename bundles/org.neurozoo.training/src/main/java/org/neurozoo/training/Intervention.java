package org.neurozoo.training;

import org.neurozoo.graph.NdArray;

/**
 * A change that a user made to a run while it went on: a rate, an edited weight, a lesion. It is
 * logged at its step and made again whenever the run comes by.
 *
 * @param step made after so many steps
 * @param buffer the buffer of the run's state that was changed
 * @param value what it has held since; not to be written to
 */
public record Intervention(long step, String buffer, NdArray value) {}
