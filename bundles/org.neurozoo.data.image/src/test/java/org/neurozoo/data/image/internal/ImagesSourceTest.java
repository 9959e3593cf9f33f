package org.neurozoo.data.image.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurozoo.data.DataSet;
import org.neurozoo.data.Samples;
import org.neurozoo.data.Target;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Property;

class ImagesSourceTest {
  private static final ImagesSource SOURCE = new ImagesSource();

  @TempDir Path folder = Path.of("");

  private Samples load(Map<String, ?> values) {
    return SOURCE.load(folder.toString(), SOURCE.schema().read(values, "images"), 1);
  }

  private static byte[] encoded(BufferedImage image, String format) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      assertTrue(ImageIO.write(image, format, bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two by two: red, green, blue, and half transparent black. */
  private static BufferedImage colours() {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xFFFF0000);
    image.setRGB(1, 0, 0xFF00FF00);
    image.setRGB(0, 1, 0xFF0000FF);
    image.setRGB(1, 1, 0x80000000);
    return image;
  }

  private static BufferedImage grey(int width, int height, int... values) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < values.length; i++) {
      image.getRaster().setSample(i % width, i / width, 0, values[i]);
    }
    return image;
  }

  @Test
  void readsAClassASubfolder() {
    write("dog/2.png", encoded(colours(), "png"));
    write("dog/1.png", encoded(grey(2, 2, 0, 51, 102, 255), "png"));
    write("cat/1.PNG", encoded(grey(2, 2, 255, 255, 255, 255), "png"));
    write("cat/notes.txt", new byte[] {1});
    DataSet data = load(Map.of()).train();
    assertEquals(Shape.of(3, 3, 2, 2), data.features().shape());
    assertEquals(
        new Target.Classes(List.of("cat", "dog"), NdArray.of(Shape.of(3), 0, 1, 1)), data.target());
    float half = 1 - 128 / 255f;
    assertArrayEquals(
        new float[] {
          1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, //
          0, 0.2f, 0.4f, 1, 0, 0.2f, 0.4f, 1, 0, 0.2f, 0.4f, 1, //
          1, 0, 0, half, 0, 1, 0, half, 0, 0, 1, half
        },
        data.features().floats(),
        1e-6f); // one division and one product are rounded
    assertEquals(List.of("red", "green", "blue"), data.kind().names());
  }

  @Test
  void greyIsLuma() {
    write("1.png", encoded(colours(), "png"));
    DataSet data = load(Map.of("colour", "grey", "shape", "flat")).train();
    assertEquals(new Target.None(), data.target());
    assertArrayEquals(
        new float[] {0.299f, 0.587f, 0.114f, 127 / 255f}, data.features().floats(), 1e-6f);
  }

  @Test
  void scalesByMeansOverAreas() {
    write("1.png", encoded(grey(4, 2, 0, 255, 0, 0, 255, 0, 51, 51), "png"));
    float[] small =
        load(Map.of("width", 2, "height", 1, "colour", "grey")).train().features().floats();
    assertArrayEquals(new float[] {0.5f, 0.1f}, small, 1e-6f);
    // Cropped to the two columns in the middle: 255, 0, 0 and 51.
    float[] square =
        load(Map.of("width", 1, "height", 1, "colour", "grey")).train().features().floats();
    assertArrayEquals(new float[] {0.3f}, square, 1e-6f);
    float[] whole =
        load(Map.of("width", 1, "height", 1, "colour", "grey", "fit", "stretch"))
            .train()
            .features()
            .floats();
    assertArrayEquals(new float[] {0.3f}, whole, 1e-6f);
    assertEquals(
        4 * 2 * 6,
        load(Map.of("width", 8, "height", 6, "colour", "grey")).train().features().length());
  }

  @Test
  void keepsItsOwnSplit() {
    write("train/a/1.png", encoded(grey(1, 1, 0), "png"));
    write("train/b/1.png", encoded(grey(1, 1, 0), "png"));
    write("test/b/1.jpg", encoded(grey(1, 1, 0), "jpg"));
    write("val/a/1.png", encoded(grey(1, 1, 0), "png"));
    Samples samples = load(Map.of());
    assertEquals(2, samples.train().size());
    Target.Classes test = (Target.Classes) samples.test().orElseThrow().target();
    assertArrayEquals(new int[] {1}, test.labels().ints());
    assertEquals(1, samples.validation().orElseThrow().size());
    write("test/c/1.png", encoded(grey(1, 1, 0), "png"));
    assertFault("other subfolders");
  }

  @ParameterizedTest
  @ValueSource(strings = {"camera.png", "coins.png", "rocket.jpg"})
  void readsPhotographs(String name) throws IOException {
    Path file = shared(name);
    write(name, Files.readAllBytes(file));
    DataSet data = load(Map.of("width", 32, "height", 32)).train();
    assertEquals(Shape.of(1, 3, 32, 32), data.features().shape());
  }

  private static Path shared(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("shared/data"))) {
      at = at.getParent();
    }
    org.junit.jupiter.api.Assumptions.assumeTrue(at != null, "no shared data");
    return at.resolve("shared/data/datasets/images/scikit-image").resolve(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tom.png", "cats/Tom.JPG", "train/cats/tom.jpeg"})
  void recognisesAFolderOfImages(String name) {
    write("notes.txt", new byte[] {1});
    assertEquals(Optional.empty(), SOURCE.recognise(folder));
    write(name, new byte[] {1});
    assertEquals(Optional.of(folder), SOURCE.recognise(folder));
  }

  @Test
  void recognisesAnImageOfAClass() {
    assertEquals(Optional.of(folder), SOURCE.recognise(folder.resolve("cats").resolve("tom.PNG")));
    assertEquals(Optional.empty(), SOURCE.recognise(folder.resolve("cats").resolve("tom.txt")));
    assertEquals(Optional.empty(), SOURCE.recognise(folder.resolve("none")));
    assertEquals(Optional.empty(), SOURCE.recognise(Path.of("/tom.png")));
  }

  @Test
  void refusesWhatIsNoImage() {
    assertFault("holds no image file");
    write("1.png", new byte[] {1, 2, 3});
    assertFault("1.png: is not an image");
    byte[] whole = encoded(grey(20, 20), "png");
    write("1.png", java.util.Arrays.copyOf(whole, 40));
    assertFault("1.png: is damaged");
    FaultException none =
        assertThrows(
            FaultException.class, () -> SOURCE.load("/none/such", SOURCE.schema().defaults(), 1));
    assertTrue(none.getMessage().contains("no such folder"));
  }

  /** Changed bytes end in a sentence or in pictures, never in another exception. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void survivesMutations(String format) {
    BufferedImage image = new BufferedImage(9, 7, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 63; i++) {
      image.setRGB(i % 9, i / 9, i * 0x030507);
    }
    byte[] whole = encoded(image, format);
    SplittableRandom random = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < 2500; i++) {
      byte[] bytes = whole.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      // A file written over is forced to the disk, which a new one is not.
      Path file = write(i + "." + format, bytes);
      try {
        Pixels pixels = ImageFile.read(file, true);
        assertTrue(pixels.width() > 0 && pixels.height() > 0);
        read++;
      } catch (FaultException e) {
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
      }
    }
    assertTrue(read > 0);
  }

  private void assertFault(String sentence) {
    FaultException fault = assertThrows(FaultException.class, () -> load(Map.of()));
    assertTrue(fault.getMessage().contains(sentence), fault.getMessage());
  }

  @Test
  void everythingHasTextsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertFalse(SOURCE.title(locale).isBlank());
      assertFalse(SOURCE.help(locale).isBlank());
      for (Property<?> property : SOURCE.schema().properties()) {
        assertTrue(SOURCE.texts().has(locale, "data.images." + property.id()));
      }
    }
  }
}
