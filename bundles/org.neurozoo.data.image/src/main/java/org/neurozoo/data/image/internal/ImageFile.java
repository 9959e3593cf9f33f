package org.neurozoo.data.image.internal;

import static org.neurozoo.data.image.internal.ImagesSource.fault;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.neurozoo.schema.Fault;
import org.neurozoo.schema.FaultException;

/** Decodes one image file. */
final class ImageFile {
  /** No format packs pixels more densely than this, but damaged headers claim so. */
  private static final long MOST_PIXELS_A_BYTE = 2000;

  private static final long MOST_PIXELS = 1 << 27;

  private ImageFile() {}

  /**
   * The picture in a file.
   *
   * @throws FaultException if the file cannot be read, is no image or is damaged
   */
  static Pixels read(Path file, boolean colour) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      try (ImageInputStream input =
          new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
        return Pixels.of(decode(file, bytes.length, input), colour);
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof FaultException fault) {
        throw fault;
      }
      // Readers of the platform throw all kinds of exceptions for damaged files.
      throw new FaultException(
          new Fault(ImagesSource.TEXTS, "image.damaged", file.toString(), List.of()), e);
    }
  }

  private static BufferedImage decode(Path file, long bytes, ImageInputStream input)
      throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    if (!readers.hasNext()) {
      throw fault(file.toString(), "image.unknown");
    }
    ImageReader reader = readers.next();
    try {
      reader.setInput(input, true, true);
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS || pixels > bytes * MOST_PIXELS_A_BYTE) {
        throw fault(file.toString(), "image.huge", reader.getWidth(0), reader.getHeight(0));
      }
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }
}
