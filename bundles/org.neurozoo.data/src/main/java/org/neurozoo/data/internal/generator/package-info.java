/** Data sets that are drawn, not read. */
@NullMarked
package org.neurozoo.data.internal.generator;

import org.jspecify.annotations.NullMarked;
