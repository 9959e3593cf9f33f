package org.neurozoo.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Indices;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.schema.FaultException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
  static final List<Picture> PICTURES =
      Stream.concat(Samples.all().stream(), Samples.empty().stream()).toList();

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final List<String> AB = List.of("a < class", "another & class");
  private static final Picture CONFUSION =
      HeatMap.confusion("Größe", "true", "said", AB, Matrix.of(2, 2, 91, 17, 23, 64), "n");

  @TempDir private Path folder;

  @ParameterizedTest
  @FieldSource("PICTURES")
  void everyKindGivesTheSameDocumentTwice(Picture picture) throws Exception {
    byte[] first = drawn(picture, Theme.LIGHT);
    assertArrayEquals(first, drawn(picture, Theme.LIGHT));
    Element root = read(first).getDocumentElement();
    assertEquals("svg", root.getLocalName());
    assertEquals("400", root.getAttribute("width"));
    assertEquals("300", root.getAttribute("height"));
    assertEquals("0 0 400 300", root.getAttribute("viewBox"));
  }

  @Test
  void textsStayTexts() throws Exception {
    Document document = read(drawn(CONFUSION, Theme.LIGHT));
    assertEquals("Größe", elements(document, "title").getFirst().getTextContent());
    List<String> texts = elements(document, "text").stream().map(Element::getTextContent).toList();
    for (String text : List.of("Größe", "true", "said", AB.get(0), AB.get(1))) {
      assertTrue(texts.contains(text), text + " in " + texts);
    }
    for (String cell : List.of("91", "17", "23", "64")) {
      assertEquals(1, texts.stream().filter(cell::equals).count(), cell);
    }
  }

  /** The page and four cells are all that is large. */
  @Test
  void everyCellIsARectangleOfItsColour() throws Exception {
    Document document = read(drawn(CONFUSION, Theme.LIGHT));
    List<Element> rectangles = elements(document, "rect");
    List<Element> large =
        rectangles.stream()
            .filter(each -> number(each, "width") > 40 && number(each, "height") > 40)
            .toList();
    assertEquals(5, large.size());
    assertEquals(400, number(large.getFirst(), "width"));
    assertEquals(
        1, large.stream().skip(1).map(each -> each.getAttribute("width")).distinct().count());
  }

  @Test
  void everyPointIsAShape() throws Exception {
    int count = 137;
    double[] xs = IntStream.range(0, count).mapToDouble(i -> i).toArray();
    Scatter scatter =
        new Scatter(
            "",
            Samples.X,
            Samples.Y,
            Numbers.of(xs),
            Numbers.of(xs),
            Indices.NONE,
            List.of(),
            Indices.NONE);
    Document document = read(drawn(scatter, Theme.LIGHT));
    // Each dot is filled once and drawn around once, within the plane.
    long dots =
        elements(document, "path").stream()
            .filter(each -> !each.getAttribute("clip-path").isEmpty())
            .count();
    assertEquals(2 * count, dots);
  }

  @Test
  void manyCellsAreOneImage() throws Exception {
    Picture map = HeatMap.of("", "", "", new Matrix(300, 700, Numbers.counting(0, 210000)), "v");
    byte[] bytes = drawn(map, Theme.LIGHT);
    assertTrue(bytes.length < 300_000, bytes.length + " bytes");
    List<Element> images = elements(read(bytes), "image");
    assertTrue(!images.isEmpty());
    for (Element image : images) {
      String data = image.getAttributeNS(XLINK, "href").replace("data:image/png;base64,", "");
      var pixels = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
      assertEquals(pixels.getWidth(), number(image, "width"));
      assertEquals(pixels.getHeight(), number(image, "height"));
    }
  }

  @Test
  void theEndingOfTheNameTells() throws Exception {
    for (String name : List.of("a.svg", "b.CSV", "c.png", "d")) {
      Plotter.write(CONFUSION, folder.resolve(name), 120, 90, Theme.DARK, 2);
    }
    assertEquals("120", read(bytes("a.svg")).getDocumentElement().getAttribute("width"));
    assertTrue(Files.readString(folder.resolve("b.CSV")).contains("91"));
    assertEquals(240, ImageIO.read(folder.resolve("c.png").toFile()).getWidth());
    assertEquals(180, ImageIO.read(folder.resolve("d").toFile()).getHeight());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("missing/a.svg");
    assertThrows(FaultException.class, () -> Plotter.svg(CONFUSION, file, 9, 9, Theme.LIGHT));
  }

  private byte[] drawn(Picture picture, Theme theme) throws IOException {
    Plotter.svg(picture, folder.resolve("drawn.svg"), 400, 300, theme);
    return bytes("drawn.svg");
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private static Document read(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS(NAMESPACE, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }
}
