/** Minimising smooth functions of many numbers on the host, in double precision. */
@NullMarked
package org.neurozoo.network.internal.minimise;

import org.jspecify.annotations.NullMarked;
