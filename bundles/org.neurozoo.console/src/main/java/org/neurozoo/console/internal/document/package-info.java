/** Experiments as command lines name and change them. */
@NullMarked
package org.neurozoo.console.internal.document;

import org.jspecify.annotations.NullMarked;
