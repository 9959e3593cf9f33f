package org.neurozoo.workbench;

import org.neurozoo.schema.Contributor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a bundle with views, documents, commands, perspectives or pages of preferences registers as
 * a declarative service. Such contributions stand on services that learn, and so they are looked
 * for apart from those that services are made of.
 *
 * <pre>{@code
 * @Component
 * public final class MyViews implements WorkbenchContributor {
 *   @Activate
 *   public MyViews(@Reference TrainingEngine engine) { ... }
 *
 *   @Override
 *   public List<Contribution> contributions() { ... }
 * }
 * }</pre>
 */
@ConsumerType
public interface WorkbenchContributor extends Contributor {}
