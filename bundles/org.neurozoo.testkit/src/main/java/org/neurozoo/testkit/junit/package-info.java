/** A thin adapter that runs contracts as JUnit tests; whoever uses it brings JUnit Jupiter. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.testkit.junit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
