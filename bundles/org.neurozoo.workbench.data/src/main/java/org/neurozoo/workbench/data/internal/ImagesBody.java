package org.neurozoo.workbench.data.internal;

import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Target;
import org.neurozoo.network.ImageSize;
import org.neurozoo.picture.ImageGrid;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Range;
import org.neurozoo.plot.Drawing;
import org.neurozoo.workbench.Glyph;
import org.neurozoo.workbench.Workbench;
import org.neurozoo.workbench.component.PicturePane;

/** Samples that are pictures, page by page, all or those of a class. */
final class ImagesBody implements Body {
  private static final int PAGE = 40;

  /** As many numbers tell how bright pictures are. */
  private static final int TELLING = 2_000_000;

  /**
   * The samples to be leafed through.
   *
   * @param rows of the data set
   * @param range what black and white stand for
   */
  private record Album(int[] rows, Range range) {}

  private final Workbench workbench;
  private final Words words;
  private final PicturePane pictures;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0 8 8 8, fill, hidemode 3", "[][][][][grow][]", "[][grow]"));
  private final JComboBox<String> choice = new JComboBox<>();
  private final JLabel place = new JLabel();
  private final JButton first;
  private final JButton back;
  private final JButton on;
  private final JButton last;
  private Sight.@Nullable Shown shown;
  private @Nullable Album album;
  private @Nullable ImageGrid grid;
  private int page;
  private long asked;
  private boolean changing;

  ImagesBody(Workbench workbench) {
    this.workbench = workbench;
    words = new Words(workbench.locale());
    pictures = new PicturePane(workbench);
    pictures.onClick(this::clicked);
    choice.setName("images.class");
    choice.setToolTipText(words.text("images.class"));
    choice.getAccessibleContext().setAccessibleName(words.text("images.class"));
    choice.addActionListener(event -> chosen());
    first = button(BootstrapIcons.CHEVRON_BAR_LEFT, "images.first", () -> 0);
    back = button(BootstrapIcons.CHEVRON_LEFT, "images.back", () -> page - 1);
    on = button(BootstrapIcons.CHEVRON_RIGHT, "images.on", () -> page + 1);
    last = button(BootstrapIcons.CHEVRON_BAR_RIGHT, "images.last", () -> pages() - 1);
    place.setName("images.place");
    place.setText(" ");
    List.of(first, back, on, last).forEach(panel::add);
    panel.add(place, "gapleft 8, growx, wmin 0");
    panel.add(choice);
    panel.add(pictures.component(), "newline, span, grow, wmin 0, hmin 0");
    key(KeyEvent.VK_PAGE_UP, back);
    key(KeyEvent.VK_PAGE_DOWN, on);
  }

  private JButton button(Ikon ikon, String key, java.util.function.IntSupplier to) {
    JButton button = new JButton(Glyph.small(ikon));
    button.setName(key);
    button.setToolTipText(words.text(key));
    button.getAccessibleContext().setAccessibleName(words.text(key));
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.addActionListener(event -> turn(to.getAsInt()));
    return button;
  }

  private void key(int code, JButton button) {
    panel
        .getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(code, 0), button.getName());
    panel
        .getActionMap()
        .put(
            button.getName(),
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(java.awt.event.ActionEvent event) {
                button.doClick();
              }
            });
  }

  @Override
  public JComponent component() {
    return panel;
  }

  @Override
  public Optional<String> refusal(DataSet data) {
    return ImageSize.of(data.sampleShape()).isPresent()
        ? Optional.empty()
        : Optional.of(words.text("images.none"));
  }

  /** What is shown now, if anything is. */
  Optional<ImageGrid> grid() {
    return Optional.ofNullable(grid);
  }

  @Override
  public void show(Sight.Shown next) {
    shown = next;
    changing = true;
    choice.removeAllItems();
    choice.addItem(words.text("images.all"));
    names(next.data()).forEach(choice::addItem);
    choice.setVisible(choice.getItemCount() > 1);
    changing = false;
    leaf(next, -1, 0);
  }

  private static List<String> names(DataSet data) {
    return data.target() instanceof Target.Classes classes && !classes.perStep()
        ? classes.names()
        : List.of();
  }

  private void chosen() {
    if (!changing && shown != null) {
      leaf(shown, choice.getSelectedIndex() - 1, 0);
    }
  }

  /** Opens the album of a class, or of all samples. */
  private void leaf(Sight.Shown of, int wanted, int row) {
    long mine = ++asked;
    workbench
        .jobs()
        .quietly(
            progress -> new Album(rows(of.data(), wanted), range(of.data())),
            made -> {
              if (mine == asked) {
                album = made;
                turn(row / PAGE);
              }
            });
  }

  private static int[] rows(DataSet data, int wanted) {
    IntStream all = IntStream.range(0, data.size());
    return wanted >= 0 && data.target() instanceof Target.Classes classes
        ? all.filter(row -> classes.labels().ints()[row] == wanted).toArray()
        : all.toArray();
  }

  /** From 0 to 1 if that suits, else as the numbers are. */
  private static Range range(DataSet data) {
    int count = data.features().length();
    int stride = Math.max(1, count / TELLING);
    double[] some = new double[count / stride];
    for (int i = 0; i < some.length; i++) {
      some[i] = data.features().at(i * stride);
    }
    Range range = Range.of(Numbers.of(some));
    return range.least() >= 0 && range.most() <= 1 ? Range.UNIT : range;
  }

  private int pages() {
    return album == null ? 0 : Math.max(1, (album.rows().length + PAGE - 1) / PAGE);
  }

  private void turn(int to) {
    Album open = album;
    Sight.Shown of = shown;
    if (open == null || of == null) {
      return;
    }
    page = Math.clamp(to, 0, pages() - 1);
    int begin = page * PAGE;
    int end = Math.min(open.rows().length, begin + PAGE);
    place.setText(
        words.text(
            "images.place",
            words.count(Math.min(begin + 1L, end)),
            words.count(end),
            words.count(open.rows().length)));
    first.setEnabled(page > 0);
    back.setEnabled(page > 0);
    on.setEnabled(page < pages() - 1);
    last.setEnabled(page < pages() - 1);
    long mine = ++asked;
    workbench
        .jobs()
        .quietly(
            progress -> grid(of.data(), open, begin, end),
            made -> {
              if (mine == asked) {
                grid = made;
                pictures.show(made);
              }
            });
  }

  private ImageGrid grid(DataSet data, Album open, int begin, int end) {
    ImageSize size = ImageSize.of(data.sampleShape()).orElseThrow();
    int length = data.sampleShape().count();
    double[] pixels = new double[(end - begin) * length];
    List<String> captions = new ArrayList<>();
    int[] rows = new int[end - begin];
    for (int i = begin; i < end; i++) {
      int row = open.rows()[i];
      rows[i - begin] = row;
      for (int j = 0; j < length; j++) {
        pixels[(i - begin) * length + j] = data.features().at(row * length + j);
      }
      caption(data, row).ifPresent(captions::add);
    }
    return new ImageGrid(
        "",
        size.channels(),
        size.height(),
        size.width(),
        Numbers.of(pixels),
        open.range(),
        captions,
        Indices.of(rows));
  }

  private Optional<String> caption(DataSet data, int row) {
    return switch (data.target()) {
      case Target.Classes(var names, var labels) when labels.shape().rank() == 1 ->
          Optional.of(names.get(labels.ints()[row]));
      case Target.Numbers(var names, var values)
          when values.shape().rank() == 2 && names.size() == 1 ->
          Optional.of(words.number(values.at(row)));
      default -> Optional.empty();
    };
  }

  private void clicked(Drawing drawing, MouseEvent event) {
    ImageGrid now = grid;
    Sight.Shown of = shown;
    if (now != null && of != null) {
      drawing
          .spot(event.getX(), event.getY())
          .ifPresent(
              spot ->
                  spot.elementAt(event.getX(), event.getY())
                      .ifPresent(
                          index -> workbench.selection().select(of.sample(now.rows().at(index)))));
    }
  }

  @Override
  public void sample(int row) {
    Sight.Shown of = shown;
    boolean there =
        grid != null && IntStream.of(grid.rows().toArray()).anyMatch(each -> each == row);
    if (of != null && !there) {
      changing = true;
      choice.setSelectedIndex(0);
      changing = false;
      leaf(of, -1, row);
    }
  }

  @Override
  public void close() {
    asked++;
  }
}
