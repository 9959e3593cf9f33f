/** Reads cases whose values and derivatives are known, and builds their operators of tensors. */
@NullMarked
package org.neurozoo.testkit.internal.gradients;

import org.jspecify.annotations.NullMarked;
