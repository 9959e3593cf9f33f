/** Files that are numbers between white space: SNNS, PROBEN1, FANN, libsvm. */
@NullMarked
package org.neurozoo.data.internal.words;

import org.jspecify.annotations.NullMarked;
