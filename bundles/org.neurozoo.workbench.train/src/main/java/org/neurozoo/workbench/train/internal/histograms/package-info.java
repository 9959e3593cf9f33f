/** Weights, activations and gradients of the selected run's layers, live. */
@NullMarked
package org.neurozoo.workbench.train.internal.histograms;

import org.jspecify.annotations.NullMarked;
