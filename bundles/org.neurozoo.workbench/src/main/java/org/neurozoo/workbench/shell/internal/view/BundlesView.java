package org.neurozoo.workbench.shell.internal.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.schema.Texts;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.Look;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/** The installed bundles: name, version, state. */
public final class BundlesView implements View {
  private final BundleContext context;

  /** Shows the bundles of this framework. */
  public BundlesView(BundleContext context) {
    this.context = context;
  }

  @Override
  public String id() {
    return "bundles";
  }

  @Override
  public Optional<Ikon> icon() {
    return Optional.of(BootstrapIcons.BOX_SEAM);
  }

  @Override
  public Texts texts() {
    return Look.TEXTS;
  }

  @Override
  public Part open(Workbench workbench) {
    return new Shown(context, workbench.locale());
  }

  private static final class Shown implements Part, BundleListener {
    private final BundleContext context;
    private final Locale locale;
    private final Rows<Bundle> rows;
    private final JScrollPane scroll;

    Shown(BundleContext context, Locale locale) {
      this.context = context;
      this.locale = locale;
      List<String> columns =
          Stream.of("bundles.name", "bundles.version", "bundles.state", "bundles.vendor")
              .map(key -> Look.TEXTS.text(locale, key))
              .toList();
      rows = new Rows<>(columns, this::cells);
      JTable table = new JTable(rows);
      table.setName("bundles");
      table.getColumnModel().getColumn(0).setPreferredWidth(320);
      scroll = new JScrollPane(table);
      context.addBundleListener(this);
      refresh();
    }

    private Object[] cells(Bundle bundle) {
      String vendor = bundle.getHeaders().get("Bundle-Vendor");
      return new Object[] {
        bundle.getSymbolicName(),
        bundle.getVersion(),
        Look.TEXTS.text(locale, "bundle.state." + state(bundle)),
        vendor == null ? "" : vendor
      };
    }

    private static String state(Bundle bundle) {
      return switch (bundle.getState()) {
        case Bundle.ACTIVE, Bundle.STARTING -> "active";
        case Bundle.RESOLVED -> "resolved";
        default -> "installed";
      };
    }

    private void refresh() {
      rows.show(
          Stream.of(context.getBundles())
              .sorted(Comparator.comparing(Bundle::getSymbolicName))
              .toList());
    }

    @Override
    public void bundleChanged(BundleEvent event) {
      java.awt.EventQueue.invokeLater(this::refresh);
    }

    @Override
    public JComponent component() {
      return scroll;
    }

    @Override
    public void close() {
      context.removeBundleListener(this);
    }
  }
}
