/** Reverse-mode derivatives of any order. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.gradient;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
