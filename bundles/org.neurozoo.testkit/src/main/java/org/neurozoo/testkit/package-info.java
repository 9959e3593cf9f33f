/** Contracts that learners and backends must keep, in plain Java. */
@NullMarked
@Export
@Version("0.1.0")
package org.neurozoo.testkit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
