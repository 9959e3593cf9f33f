/** Reads the node cases of ONNX and builds their models of tensors. */
@NullMarked
package org.neurozoo.testkit.internal.onnx;

import org.jspecify.annotations.NullMarked;
