/** Layers, activations and initialisers that several families use. */
@NullMarked
package org.neurozoo.layers.internal;

import org.jspecify.annotations.NullMarked;
