package org.neurozoo.data.image.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.neurozoo.graph.Shape;
import org.neurozoo.testkit.Contract;
import org.neurozoo.testkit.ReaderContract;
import org.neurozoo.testkit.ReaderContract.Sample;
import org.neurozoo.testkit.junit.ContractTest;

class ImagesContractTest extends ContractTest {
  @Override
  protected Contract contract() {
    return new ReaderContract(new ImagesSource(), List.of(image("png"), image("bmp")));
  }

  /** A folder with one picture of 5 by 4 pixels. */
  private static Sample image(String format) {
    BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 20; i++) {
      image.setRGB(i % 5, i / 5, 0x0A0B0C * i);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = "a." + format;
    Map<String, byte[]> files = Map.of(name, bytes.toByteArray());
    return new Sample(Map.of(), files, "", name, 1, Shape.of(3, 4, 5), true);
  }
}
