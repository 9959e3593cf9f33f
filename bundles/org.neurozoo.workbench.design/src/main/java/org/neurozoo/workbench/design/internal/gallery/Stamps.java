package org.neurozoo.workbench.design.internal.gallery;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.neurozoo.network.ExperimentDocument;
import org.neurozoo.network.NetworkDocument;
import org.neurozoo.network.Template;
import org.neurozoo.plot.Theme;
import org.neurozoo.schema.FaultException;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.structure.Thumbnail;

/** Thumbnails of templates, drawn in a job once for every look. */
public final class Stamps {
  /** In the units of a plain screen. */
  static final int WIDTH = 72;

  static final int HEIGHT = 44;

  /** Sharp on displays of double density. */
  private static final double DENSITY = 2;

  private record Key(Template template, Theme theme) {}

  private final Map<Key, BufferedImage> images = new ConcurrentHashMap<>();

  /** The thumbnail of a template, once it is drawn. */
  Optional<BufferedImage> of(Template template, Theme theme) {
    return Optional.ofNullable(images.get(new Key(template, theme)));
  }

  /** Draws what is missing and forgets what is gone. */
  void draw(List<Template> templates, Workbench workbench, Runnable drawn) {
    Theme theme = workbench.theme();
    images.keySet().removeIf(key -> !templates.contains(key.template()));
    List<Template> missing = templates.stream().filter(each -> of(each, theme).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    workbench
        .jobs()
        .quietly(
            progress -> {
              missing.forEach(each -> images.put(new Key(each, theme), image(each, theme)));
              return missing.size();
            },
            count -> drawn.run());
  }

  private static BufferedImage image(Template template, Theme theme) {
    double density = DENSITY * theme.scale();
    return Thumbnail.of(network(template), theme, WIDTH, HEIGHT, density);
  }

  /** The first network; a template that cannot be read says so when it is opened. */
  private static NetworkDocument network(Template template) {
    NetworkDocument nothing = new NetworkDocument(List.of(), List.of());
    try {
      return ExperimentDocument.read(template.experiment()).networks().values().stream()
          .findFirst()
          .orElse(nothing);
    } catch (FaultException e) {
      return nothing;
    }
  }
}
