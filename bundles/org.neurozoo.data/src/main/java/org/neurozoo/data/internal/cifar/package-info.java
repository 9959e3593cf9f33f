/** The binary files of CIFAR-10 and CIFAR-100. */
@NullMarked
package org.neurozoo.data.internal.cifar;

import org.jspecify.annotations.NullMarked;
