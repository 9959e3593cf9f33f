/** Tables of cells, whatever file they come from, and what is made of them. */
@NullMarked
package org.neurozoo.data.internal.table;

import org.jspecify.annotations.NullMarked;
