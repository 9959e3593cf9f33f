package org.neurozoo.data.image.internal;

import java.util.List;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Contributor;
import org.osgi.service.component.annotations.Component;

/** The reader of image folders. */
@Component
public final class ImageContributor implements Contributor {
  private final List<Contribution> contributions = List.of(new ImagesSource());

  @Override
  public List<Contribution> contributions() {
    return contributions;
  }
}
