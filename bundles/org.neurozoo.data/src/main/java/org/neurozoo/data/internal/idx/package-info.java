/** IDX files, the format of MNIST. */
@NullMarked
package org.neurozoo.data.internal.idx;

import org.jspecify.annotations.NullMarked;
