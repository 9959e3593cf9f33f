/** From a program to a plan. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.compile;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
