/**
 * What the compiler makes of a program: few kinds of kernels over buffers, the same for every
 * backend.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
