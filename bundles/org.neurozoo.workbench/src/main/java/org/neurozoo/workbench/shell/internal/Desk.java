package org.neurozoo.workbench.shell.internal;

import org.neurozoo.workbench.Document;
import org.neurozoo.workbench.Questions;

/** Where the shell shows things; on the event thread. */
public interface Desk {
  /** Brings a view to the front, opening it if need be. */
  void show(String view);

  /** Turns to a perspective. */
  void perspective(String id);

  /** Brings an open document to the front. */
  void show(Document document);

  /** Tells a sentence; a fault stays until the user has seen it. */
  void tell(String sentence, boolean fault);

  /** Builds all that is shown anew, in the language and look that now hold. */
  void rebuild();

  /** Gives up what the user has moved in the present perspective. */
  void resetPerspective();

  /** Lets the user find anything by a few letters. */
  void quickAccess();

  /** Lets the user change the pages of preferences. */
  void preferences();

  /** Closes the workbench, asking what to do with unsaved documents. */
  void close();

  /** Asks the user. */
  Questions questions();
}
