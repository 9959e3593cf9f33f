/** What a plan does and what it costs, for people. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.explain;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
