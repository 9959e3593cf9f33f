package org.neurozoo.workbench.train.internal.runs;

import java.util.List;
import java.util.Locale;
import javax.swing.table.AbstractTableModel;
import org.neurozoo.training.Run;
import org.neurozoo.training.Run.Status;
import org.neurozoo.workbench.train.internal.session.Session;
import org.neurozoo.workbench.train.internal.session.Training;
import org.neurozoo.workbench.train.internal.session.Words;

/** The runs of a session as rows. */
final class RunsModel extends AbstractTableModel {
  private static final long serialVersionUID = 1L;

  /** The columns, by the keys of their titles. */
  enum Column {
    TITLE,
    STATE,
    PROGRESS,
    ELAPSED,
    LEFT,
    FIGURE,
    DEVICE,
    OVERLAY;

    String key() {
      return "runs." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final transient Session session;
  private final Locale locale;
  private transient List<Training> rows = List.of();

  RunsModel(Session session, Locale locale) {
    this.session = session;
    this.locale = locale;
  }

  /** Takes up the latest; only rows that came or went change the table as a whole. */
  void refresh() {
    List<Training> now = session.trainings();
    if (now.equals(rows)) {
      if (!rows.isEmpty()) {
        fireTableRowsUpdated(0, rows.size() - 1);
      }
    } else {
      rows = now;
      fireTableDataChanged();
    }
  }

  Training row(int row) {
    return rows.get(row);
  }

  int indexOf(Run run) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).run() == run) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return Column.values().length;
  }

  @Override
  public String getColumnName(int column) {
    return Words.TEXTS.text(locale, Column.values()[column].key());
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return switch (Column.values()[column]) {
      case STATE -> Status.class;
      case PROGRESS -> Run.Progress.class;
      case OVERLAY -> Boolean.class;
      default -> String.class;
    };
  }

  @Override
  public boolean isCellEditable(int row, int column) {
    return Column.values()[column] == Column.OVERLAY;
  }

  @Override
  public void setValueAt(Object value, int row, int column) {
    session.overlay(rows.get(row).run(), Boolean.TRUE.equals(value));
  }

  @Override
  public Object getValueAt(int row, int column) {
    Training training = rows.get(row);
    Run.Progress progress = training.run().progress();
    return switch (Column.values()[column]) {
      case OVERLAY -> session.isOverlaid(training.run());
      case TITLE -> training.title();
      case STATE -> session.isGoing(training.run()) ? Status.RUNNING : progress.status();
      case PROGRESS -> progress;
      case ELAPSED -> Words.duration(locale, progress.seconds());
      case LEFT -> left(training);
      case FIGURE -> figure(training);
      case DEVICE -> training.run().device();
    };
  }

  private String left(Training training) {
    double seconds = session.secondsLeft(training);
    boolean told = session.isGoing(training.run()) && !Double.isNaN(seconds);
    return told ? Words.duration(locale, seconds) : "–";
  }

  private String figure(Training training) {
    return training
        .recording()
        .main()
        .map(each -> each.getKey() + " " + Words.figure(locale, each.getKey(), each.getValue()))
        .orElse("–");
  }
}
