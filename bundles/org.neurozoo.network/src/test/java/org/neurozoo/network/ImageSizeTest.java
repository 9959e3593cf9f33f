package org.neurozoo.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neurozoo.graph.Shape;

class ImageSizeTest {
  @Test
  void rowsOfSquareLengthAreGreyImages() {
    assertEquals(Optional.of(new ImageSize(1, 28, 28)), ImageSize.of(Shape.of(784)));
    assertEquals(Optional.of(new ImageSize(1, 8, 8)), ImageSize.of(Shape.of(64)));
  }

  @Test
  void fewNumbersAreNoImages() {
    assertEquals(Optional.empty(), ImageSize.of(Shape.of(4)));
    assertEquals(Optional.empty(), ImageSize.of(Shape.of(49)));
    assertEquals(Optional.empty(), ImageSize.of(Shape.of(783)));
  }

  @Test
  void axesSayWhatImagesAre() {
    assertEquals(Optional.of(new ImageSize(3, 2, 5)), ImageSize.of(Shape.of(3, 2, 5)));
    assertEquals(Optional.empty(), ImageSize.of(Shape.of(2, 2, 5)));
    assertEquals(Optional.empty(), ImageSize.of(Shape.of(20, 20)));
  }
}
