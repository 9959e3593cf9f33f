package org.neurozoo.product.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A workbench in English that is open while a test lasts. What was on the screen at the end is kept
 * in {@code target}, in a picture of the test class's name, for whoever looks for the reason of a
 * failure.
 */
final class Visit implements BeforeEachCallback, AfterEachCallback {
  private final Locale before = Locale.getDefault();
  private final Hand hand;
  private final Supplier<Path> folder;
  private OpenWorkbench workbench;

  /**
   * A visit to come.
   *
   * @param folder tells, when it begins, where the workbench remembers
   */
  Visit(Hand hand, Supplier<Path> folder) {
    this.hand = hand;
    this.folder = folder;
  }

  OpenWorkbench workbench() {
    return workbench;
  }

  /** Opens a workbench that remembers the one before, which was closed. */
  void openAgain() {
    workbench = new OpenWorkbench(folder.get().resolve("state"));
    hand.see("workbench");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Locale.setDefault(Locale.ENGLISH);
    openAgain();
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Locale.setDefault(before);
    String name = context.getRequiredTestClass().getSimpleName() + ".png";
    try {
      ImageIO.write(hand.screen(), "png", Path.of("target", name).toFile());
    } finally {
      if (workbench != null) {
        workbench.close();
      }
    }
  }
}
