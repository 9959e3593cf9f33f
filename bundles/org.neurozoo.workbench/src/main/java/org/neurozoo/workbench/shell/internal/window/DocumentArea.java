package org.neurozoo.workbench.shell.internal.window;

import java.awt.BorderLayout;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.shell.internal.Shell;

/** The open documents as tabs; the welcome page while there are none. */
final class DocumentArea {
  private final Shell shell;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JTabbedPane tabs = new JTabbedPane();
  private final Map<Document, Part> parts = new IdentityHashMap<>();
  private JComponent welcome;
  private boolean changing;

  DocumentArea(Shell shell) {
    this.shell = shell;
    tabs.setName("documents");
    tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
    tabs.putClientProperty("JTabbedPane.tabClosable", true);
    tabs.putClientProperty("JTabbedPane.tabCloseCallback", (IntConsumer) this::closeTab);
    tabs.addChangeListener(event -> activated());
    welcome = WelcomePage.of(shell);
    panel.add(welcome);
  }

  JComponent component() {
    return panel;
  }

  private void closeTab(int index) {
    documentAt(index).ifPresent(shell.documents()::close);
  }

  private Optional<Document> documentAt(int index) {
    return index < 0
        ? Optional.empty()
        : parts.keySet().stream()
            .filter(document -> tabs.getComponentAt(index) == component(document))
            .findFirst();
  }

  private Part part(Document document) {
    return parts.computeIfAbsent(document, this::open);
  }

  private JComponent component(Document document) {
    return part(document).component();
  }

  private Part open(Document document) {
    try {
      return document.open(shell);
    } catch (RuntimeException e) {
      shell.report("document " + shell.documents().name(document), e);
      return Part.of(Failures.failed(shell, e, () -> reopen(document)));
    }
  }

  private void reopen(Document document) {
    int index = tabs.indexOfComponent(component(document));
    parts.put(document, open(document));
    tabs.setComponentAt(index, component(document));
  }

  private void activated() {
    if (!changing) {
      shell.documents().activated(documentAt(tabs.getSelectedIndex()).orElse(null));
    }
  }

  /** Brings a document to the front. */
  void show(Document document) {
    update();
    Part part = part(document);
    tabs.setSelectedComponent(part.component());
    part.focus().requestFocusInWindow();
  }

  /** Shows what is open now, with its names and dirty marks. */
  void update() {
    changing = true;
    try {
      List<Document> open = shell.documents().all();
      List.copyOf(parts.keySet()).stream().filter(d -> !open.contains(d)).forEach(this::remove);
      open.forEach(this::label);
      showWelcome(open.isEmpty());
    } finally {
      changing = false;
    }
    shell.documents().active().ifPresent(d -> tabs.setSelectedComponent(component(d)));
    activated();
  }

  private void remove(Document document) {
    Part part = parts.remove(document);
    if (part != null) {
      tabs.remove(part.component());
      part.close();
    }
  }

  private void label(Document document) {
    JComponent component = component(document);
    String name = shell.documents().name(document);
    String title = document.history().isDirty() ? name + " \u2022" : name;
    int index = tabs.indexOfComponent(component);
    if (index < 0) {
      tabs.addTab(title, component);
      index = tabs.getTabCount() - 1;
    }
    tabs.setTitleAt(index, title);
    tabs.setToolTipTextAt(
        index, shell.documents().file(document).map(String::valueOf).orElse(null));
  }

  private void showWelcome(boolean alone) {
    JComponent wanted = alone ? welcome : tabs;
    if (panel.getComponent(0) != wanted) {
      panel.removeAll();
      panel.add(wanted);
      panel.revalidate();
      panel.repaint();
    }
  }

  /** Opens all documents and the welcome page anew. */
  void refill() {
    changing = true;
    List.copyOf(parts.keySet()).forEach(this::remove);
    refillWelcome();
    update();
  }

  /** Shows the welcome page anew. */
  void refillWelcome() {
    welcome = WelcomePage.of(shell);
    panel.removeAll();
    panel.add(shell.documents().all().isEmpty() ? welcome : tabs);
    panel.revalidate();
  }

  void close() {
    parts.values().forEach(Part::close);
  }
}
