package org.neurozoo.plot.internal;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.neurozoo.picture.Picture;
import org.neurozoo.plot.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page as an SVG document: texts stay texts, shapes stay shapes. */
public final class SvgPage {
  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private SvgPage() {}

  /**
   * Draws a picture on a page of its own. Two at once would share Batik's number formats, which
   * only one thread may use.
   *
   * @return the document in UTF-8
   */
  public static synchronized byte[] draw(Picture picture, int width, int height, Theme theme) {
    try {
      Document document = document();
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setGenericImageHandler(new EmbeddedImages());
      SVGGraphics2D g = new SVGGraphics2D(context, false);
      g.setSVGCanvasSize(new Dimension(width, height));
      Page.draw(g, picture, width, height, theme);
      Element root = g.getRoot();
      root.setAttribute("viewBox", "0 0 " + width + " " + height);
      name(root, picture.title());
      g.dispose();
      return written(root);
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("this Java cannot write XML", e);
    }
  }

  private static Document document() throws ParserConfigurationException {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .getDOMImplementation()
        .createDocument(NAMESPACE, "svg", null);
  }

  /** What a screen reader says and a browser writes above the page. */
  private static void name(Element root, String title) {
    if (!title.isEmpty()) {
      Element element = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
      element.setTextContent(title);
      root.insertBefore(element, root.getFirstChild());
    }
  }

  private static byte[] written(Element root) throws TransformerException {
    Transformer plain = TransformerFactory.newDefaultInstance().newTransformer();
    plain.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    plain.setOutputProperty(OutputKeys.STANDALONE, "yes");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    plain.transform(new DOMSource(root), new StreamResult(bytes));
    return bytes.toByteArray();
  }
}
