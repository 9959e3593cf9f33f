/** ARFF files, the format of Weka. */
@NullMarked
package org.neurozoo.data.internal.arff;

import org.jspecify.annotations.NullMarked;
