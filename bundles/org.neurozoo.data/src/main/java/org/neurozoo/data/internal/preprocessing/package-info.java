/** Changes to samples that are fitted to the training samples. */
@NullMarked
package org.neurozoo.data.internal.preprocessing;

import org.jspecify.annotations.NullMarked;
