/** Contributes the perspective in which experiments are designed. */
@NullMarked
package org.neurozoo.workbench.design.internal;

import org.jspecify.annotations.NullMarked;
