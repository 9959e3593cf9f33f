/** Symbolic tensors over a small closed set of primitives; building a graph allocates nothing. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
