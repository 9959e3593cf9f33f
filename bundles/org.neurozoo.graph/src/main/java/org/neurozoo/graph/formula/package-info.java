/** The field's formulas, composed of primitives once, for everybody. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.formula;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
