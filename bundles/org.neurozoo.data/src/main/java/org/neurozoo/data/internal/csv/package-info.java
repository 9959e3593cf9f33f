/** Comma-separated values. */
@NullMarked
package org.neurozoo.data.internal.csv;

import org.jspecify.annotations.NullMarked;
