/** Multilayer perceptrons: templates to start from and a look at the weights. */
@NullMarked
package org.neurozoo.family.mlp.internal;

import org.jspecify.annotations.NullMarked;
