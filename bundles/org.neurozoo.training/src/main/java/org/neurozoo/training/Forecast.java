package org.neurozoo.training;

/**
 * What it takes to go to a step.
 *
 * @param step where to; within what the run asks for
 * @param from where the way begins: at the present step, or at a snapshot kept before the step
 * @param seconds how long the steps between will take, as far as can be told
 */
public record Forecast(long step, long from, double seconds) {
  /** How many steps have to be taken. */
  public long steps() {
    return step - from;
  }
}
