package org.neurozoo.training;

import org.neurozoo.graph.backend.Device;
import org.neurozoo.graph.backend.Memory;

/**
 * All that a run carries from step to step, on a device. Touched only by the run's thread, between
 * or within bursts.
 *
 * @param device where it lies
 * @param memory its buffers
 */
public record State(Device device, Memory memory) {}
