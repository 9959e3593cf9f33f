package org.neurozoo.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.neurozoo.plot.Theme;
import org.neurozoo.schema.Contribution;
import org.neurozoo.schema.Fault;
import org.osgi.annotation.versioning.ProviderType;

/** What a view, a document or a command may ask of the workbench. */
@ProviderType
public interface Workbench {
  /** The language of all that is shown. */
  Locale locale();

  /** The colours and sizes that pictures are drawn in. */
  Theme theme();

  /** What the user is busy with. */
  Selection selection();

  /** Work apart from the event thread. */
  Jobs jobs();

  /** The open documents. */
  Documents documents();

  /** The user's settings. */
  Preferences preferences();

  /** What can only the user tell. */
  Questions questions();

  /** Everything the installed bundles contribute of a type, ordered by id. */
  <C extends Contribution> List<C> all(Class<C> type);

  /** Brings a view to the front, opening it if need be. */
  void show(String view);

  /** Turns to a perspective. */
  void perspective(String id);

  /** Carries a command out if it is there and enabled. */
  void run(String command);

  /** The key that carries a command out, as the user has set it; empty if it has none. */
  Optional<KeyStroke> key(Command command);

  /** Calls back at screen rate while a component is on the screen. */
  Subscription everyFrame(JComponent shown, Runnable frame);

  /** Calls back whenever contributions have come or gone. */
  Subscription onContributions(Runnable changed);

  /** Tells the user what went wrong, where, and what to do; may be called from any thread. */
  void tell(Fault fault);

  /** Tells the user a sentence that is good news or none; may be called from any thread. */
  void tell(String sentence);

  /**
   * Puts a fault of the program into the error log; may be called from any thread.
   *
   * @param plugin the bundle or view it comes from
   */
  void report(String plugin, Throwable fault);
}
