package org.neurozoo.workbench.train.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.LayoutManager2;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.neurozoo.data.internal.DataContributor;
import org.neurozoo.family.mlp.internal.MultilayerPerceptrons;
import org.neurozoo.graph.cpu.internal.CpuBackend;
import org.neurozoo.graph.reference.ReferenceBackend;
import org.neurozoo.layers.internal.Layers;
import org.neurozoo.network.Registry;
import org.neurozoo.network.Template;
import org.neurozoo.network.internal.DocumentLearners;
import org.neurozoo.network.internal.NetworkContributor;
import org.neurozoo.schema.Texts;
import org.neurozoo.training.Run;
import org.neurozoo.training.internal.Engine;
import org.neurozoo.training.internal.TrainingContributor;
import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.DocumentType;
import org.neurozoo.workbench.History;
import org.neurozoo.workbench.Part;
import org.neurozoo.workbench.Questions;
import org.neurozoo.workbench.View;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.shell.internal.Contributions;
import org.neurozoo.workbench.shell.internal.Desk;
import org.neurozoo.workbench.shell.internal.Keep;
import org.neurozoo.workbench.shell.internal.Look;
import org.neurozoo.workbench.shell.internal.Shell;
import org.neurozoo.workbench.shell.internal.keys.KeysPage;
import org.neurozoo.workbench.shell.internal.window.Appearance;
import org.neurozoo.workbench.train.internal.session.RunFolders;
import org.neurozoo.workbench.train.internal.session.Session;

/** A workbench without windows over the real engine, with what a test or a picture needs. */
public final class Room implements AutoCloseable {
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  private final Registry registry =
      Registry.of(
          List.of(
              new DataContributor(),
              new Layers(),
              new NetworkContributor(),
              new TrainingContributor(),
              new MultilayerPerceptrons()));
  private final Engine engine = new Engine();
  private final TrainContributor trains;
  private final Keep keep;
  private final Shell shell;

  /** What the desk was told, oldest first; on the event thread. */
  final List<String> told = new ArrayList<>();

  /** What the user answers next. */
  Optional<Path> file = Optional.empty();

  Optional<String> line = Optional.empty();

  public Room(Path folder) {
    engine.add(new DocumentLearners(registry));
    engine.addBackend(new ReferenceBackend());
    engine.addBackend(new CpuBackend());
    trains = new TrainContributor(engine, registry, new RunFolders(folder.resolve("runs")));
    keep = new Keep(folder.resolve("state"));
    Contributions contributions = new Contributions();
    contributions.add(trains);
    shell = new Shell(contributions, keep, self -> new Table());
  }

  /** Chooses language and theme. */
  public Room look(Locale locale, boolean dark) {
    return on(
        () -> {
          Look look = new Look(locale, dark, Look.PLAIN);
          look.keep(shell.preferences());
          Appearance.apply(look);
          return this;
        });
  }

  /** Gives commands other keys, as the page of preferences keeps them. */
  void keys(String... entries) {
    on(
        () -> {
          Map<String, ?> raw = Map.of("bindings", List.of(entries));
          shell.preferences().set(KeysPage.PAGE, KeysPage.PAGE.schema().read(raw, ""));
          return true;
        });
  }

  public Shell shell() {
    return shell;
  }

  public Session session() {
    return trains.session();
  }

  Engine engine() {
    return engine;
  }

  TrainContributor trains() {
    return trains;
  }

  /** The selected run. */
  public Run run() {
    return on(() -> shell.selection().of(Run.class).orElseThrow());
  }

  /** Brings a document to the front. */
  public Document document(String title, String json) {
    return on(
        () -> {
          Document document = new Paper(title, json);
          shell.documents().add(document);
          return document;
        });
  }

  /** Brings a template to the front. */
  public Document template(String id) {
    JsonNode json = registry.get(Template.class, id, "").experiment();
    String title = registry.get(Template.class, id, "").title(Locale.ENGLISH);
    return document(title, json.toString());
  }

  /** Carries a command out, and waits until the run it opens is there. */
  public void command(String id) {
    on(
        () -> {
          shell.run(id);
          return true;
        });
  }

  /** Opens a run of the document in front and waits until it is there. */
  public Run start() {
    int before = session().trainings().size();
    command("run-start");
    until(() -> session().trainings().size() > before);
    return run();
  }

  /** Lets views look at the present state: headless there are no frames. */
  public void frame() {
    on(
        () -> {
          session().speed(session().speed());
          return true;
        });
  }

  /** Opens a view. */
  public JComponent view(String id) {
    return on(() -> shell.find(View.class, id).orElseThrow().open(shell).component());
  }

  /** What a component shows, after it has been laid out at a size. */
  public BufferedImage painted(JComponent component, int width, int height) {
    return on(
        () -> {
          JPanel window = new JPanel(new java.awt.BorderLayout());
          window.add(component);
          window.setSize(width, height);
          for (int i = 0; i < 3; i++) {
            layOut(window);
          }
          BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          Graphics2D g = image.createGraphics();
          window.paint(g);
          g.dispose();
          return image;
        });
  }

  private static void layOut(Component component) {
    if (component instanceof Container container) {
      if (container.getLayout() instanceof LayoutManager2 caching) {
        // Nothing is ever valid without a screen, so nothing tells it to look again.
        caching.invalidateLayout(container);
      }
      container.doLayout();
      for (Component each : container.getComponents()) {
        layOut(each);
      }
    }
  }

  /** Writes a picture for people to look at. */
  public static void keep(BufferedImage image, Path file) {
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The component of a name within another. */
  public static <C extends Component> C find(Component within, String name, Class<C> type) {
    return search(within, name)
        .map(type::cast)
        .orElseThrow(() -> new AssertionError("no " + name + " in " + within));
  }

  private static Optional<Component> search(Component within, String name) {
    if (name.equals(within.getName())) {
      return Optional.of(within);
    }
    if (within instanceof Container container) {
      for (Component each : container.getComponents()) {
        Optional<Component> found = search(each, name);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Does something on the event thread and waits for it. */
  public static <T> T on(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      if (SwingUtilities.isEventDispatchThread()) {
        task.run();
      } else {
        EventQueue.invokeAndWait(task);
      }
      return task.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until something is so; looks on the event thread. */
  public static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!on(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
    }
  }

  /** Waits until a run stands so. */
  public static void until(Run run, Run.Status status) {
    until(() -> run.progress().status() == status);
  }

  @Override
  public void close() {
    trains.close();
    shell.close();
    keep.close();
  }

  /** A document that is its text. */
  private static final class Paper implements Document {
    private final String title;
    private final History<String> history;

    Paper(String title, String json) {
      this.title = title;
      this.history = new History<>(json);
    }

    @Override
    public DocumentType type() {
      return new PaperType();
    }

    @Override
    public String title(Locale locale) {
      return title;
    }

    @Override
    public History<String> history() {
      return history;
    }

    @Override
    public byte[] content() {
      return history.present().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Part open(Workbench workbench) {
      return Part.of(new JPanel());
    }
  }

  private static final class PaperType implements DocumentType {
    @Override
    public String id() {
      return "experiment";
    }

    @Override
    public String ending() {
      return ".json";
    }

    @Override
    public Document read(String name, byte[] content) {
      return new Paper(name, new String(content, StandardCharsets.UTF_8));
    }

    @Override
    public Texts texts() {
      return Texts.beside(Workbench.class);
    }
  }

  /** A desk that keeps what it is told. */
  private final class Table implements Desk, Questions {
    @Override
    public void show(String view) {}

    @Override
    public void perspective(String id) {}

    @Override
    public void preferences() {}

    @Override
    public void quickAccess() {}

    @Override
    public void resetPerspective() {}

    @Override
    public void close() {}

    @Override
    public void show(Document document) {}

    @Override
    public void tell(String sentence, boolean fault) {
      told.add(sentence);
    }

    @Override
    public void rebuild() {}

    @Override
    public Questions questions() {
      return this;
    }

    @Override
    public Optional<Path> fileToOpen(String title, String... endings) {
      return file;
    }

    @Override
    public Optional<Path> fileToSave(String title, String proposed) {
      return Optional.empty();
    }

    @Override
    public boolean confirm(String question) {
      return true;
    }

    @Override
    public Optional<String> line(String question, String proposed) {
      return line;
    }

    @Override
    public Unsaved unsaved(String name) {
      return Unsaved.DISCARD;
    }
  }
}
