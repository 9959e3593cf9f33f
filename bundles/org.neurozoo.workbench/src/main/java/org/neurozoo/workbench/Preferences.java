package org.neurozoo.workbench;

import org.neurozoo.schema.Values;
import org.osgi.annotation.versioning.ProviderType;

/** The user's settings, kept between sessions. */
@ProviderType
public interface Preferences {
  /** The values of a page; defaults where nothing valid is kept. */
  Values of(PreferencePage page);

  /** Changes the values of a page and keeps them. */
  void set(PreferencePage page, Values values);

  /** Calls back whenever a page has changed. */
  Subscription listen(Runnable changed);
}
