/**
 * Vector code is hundreds of times slower than scalar code until the virtual machine has compiled
 * it. So work begins in scalars, which give the same bits, while vector code is rehearsed in the
 * background.
 */
@NullMarked
package org.neurozoo.graph.cpu.internal.warm;

import org.jspecify.annotations.NullMarked;
