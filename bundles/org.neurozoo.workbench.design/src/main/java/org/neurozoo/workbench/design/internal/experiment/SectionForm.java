package org.neurozoo.workbench.design.internal.experiment;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Kind;
import org.neurozoo.schema.Kind.Choice;
import org.neurozoo.schema.Property;
import org.neurozoo.schema.Values;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.Notes;
import org.neurozoo.workbench.component.PropertySheet;

/** The form of a section of a document; changes of either are changes of both. */
public final class SectionForm {
  private final OpenExperiment document;
  private final Section section;
  private final Workbench workbench;
  private final JPanel panel = new JPanel(new BorderLayout());
  private @Nullable PropertySheet sheet;

  /** A form, which shows the document as it is. */
  public SectionForm(OpenExperiment document, Section section, Workbench workbench) {
    this.document = document;
    this.section = section;
    this.workbench = workbench;
    panel.setOpaque(false);
    refresh();
  }

  /** What is shown. */
  public JComponent component() {
    return panel;
  }

  /** Shows the document as it is now. */
  public void refresh() {
    try {
      show(section.read(document.history().present()));
    } catch (FaultException e) {
      sheet = null;
      JTextArea note = Notes.fault(e.fault().message(workbench.locale()));
      fill(note);
    }
  }

  private void show(Values values) {
    if (sheet != null) {
      sheet.show(values);
      return;
    }
    sheet =
        PropertySheet.of(
            section.about(),
            values,
            workbench.locale(),
            kind -> choices(workbench, kind),
            next -> changed(next));
    fill(sheet.component());
  }

  private void fill(JComponent shown) {
    panel.removeAll();
    panel.add(shown, BorderLayout.CENTER);
    panel.revalidate();
    panel.repaint();
  }

  private void changed(Values next) {
    Values before = section.read(document.history().present());
    document.change(name(section.about(), before, next), section, next);
  }

  private static List<Contribution> choices(Workbench workbench, String kind) {
    return workbench.all(Contribution.class).stream()
        .filter(each -> each.kind().equals(kind))
        .toList();
  }

  /** The title of what differs, of the innermost form. */
  private String name(Contribution about, Values before, Values after) {
    for (Property<?> property : about.schema().properties()) {
      Object was = before.get(property);
      Object is = after.get(property);
      if (!was.equals(is)) {
        return was instanceof Choice from
                && is instanceof Choice to
                && from.type().equals(to.type())
            ? within(about, property, from, to)
            : PropertySheet.title(about, property, workbench.locale());
      }
    }
    return about.title(workbench.locale());
  }

  private String within(Contribution about, Property<?> property, Choice from, Choice to) {
    String otherwise = PropertySheet.title(about, property, workbench.locale());
    if (!(property.kind() instanceof Kind.Contributed types)) {
      return otherwise;
    }
    return choices(workbench, types.contributionKind()).stream()
        .filter(each -> each.id().equals(to.type()))
        .findFirst()
        .map(
            each -> {
              Values was = each.schema().read(from.values(), "");
              Values is = each.schema().read(to.values(), "");
              return was.equals(is) ? otherwise : name(each, was, is);
            })
        .orElse(otherwise);
  }
}
