/** Threshold elements, perceptrons and their learning rules. */
@NullMarked
package org.neurozoo.family.perceptron.internal;

import org.jspecify.annotations.NullMarked;
