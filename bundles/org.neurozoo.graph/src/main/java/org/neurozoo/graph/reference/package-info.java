/** The plain backend in double precision: the oracle of every test. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.graph.reference;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
