/** NPY and NPZ files, the formats of NumPy. */
@NullMarked
package org.neurozoo.data.internal.npy;

import org.jspecify.annotations.NullMarked;
