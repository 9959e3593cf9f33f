package org.neurozoo.workbench.design.internal.experiment;

import java.util.Locale;
import org.neurozoo.network.LayerType;
import org.neurozoo.network.NodeDocument;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.design.internal.text.Said;

/** What parts of an experiment are called. */
public final class Names {
  private Names() {}

  /** What a layer type is called; its id if it is not installed. */
  public static String type(String type, Workbench workbench) {
    return type.equals(NodeDocument.INPUT)
        ? Said.text(workbench.locale(), "node.input")
        : workbench.all(LayerType.class).stream()
            .filter(each -> each.id().equals(type))
            .findFirst()
            .map(each -> each.title(workbench.locale()))
            .orElse(type);
  }

  /** A number with its digits in groups. */
  public static String grouped(long number, Locale locale) {
    return String.format(locale, "%,d", number);
  }
}
