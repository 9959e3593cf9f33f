package org.neurozoo.launcher;

/**
 * One bundle of the product.
 *
 * @param file the name of its file in the folder {@code bundles}
 * @param startLevel the start level at which it starts, from 1
 */
public record Part(String file, int startLevel) {}
