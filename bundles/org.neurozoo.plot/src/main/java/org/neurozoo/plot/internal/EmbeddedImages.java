package org.neurozoo.plot.internal;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.svggen.DOMTreeManager;
import org.apache.batik.svggen.GenericImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Element;

/** Puts images into an SVG document itself, as PNG, so that it is one file. */
final class EmbeddedImages implements GenericImageHandler {
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  @Override
  public void setDOMTreeManager(DOMTreeManager manager) {}

  @Override
  public Element createElement(SVGGeneratorContext context) {
    return context.getDOMFactory().createElementNS(SvgPage.NAMESPACE, "image");
  }

  @Override
  public AffineTransform handleImage(
      Image image,
      Element element,
      int x,
      int y,
      int width,
      int height,
      SVGGeneratorContext context) {
    BufferedImage pixels =
        new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = pixels.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    return embed(pixels, element, x, y, width, height);
  }

  @Override
  public AffineTransform handleImage(
      RenderedImage image,
      Element element,
      int x,
      int y,
      int width,
      int height,
      SVGGeneratorContext context) {
    return embed(image, element, x, y, width, height);
  }

  @Override
  public AffineTransform handleImage(
      RenderableImage image,
      Element element,
      double x,
      double y,
      double width,
      double height,
      SVGGeneratorContext context) {
    return embed(image.createDefaultRendering(), element, x, y, width, height);
  }

  private static AffineTransform embed(
      RenderedImage image, Element element, double x, double y, double width, double height) {
    element.setAttribute("x", String.valueOf(x));
    element.setAttribute("y", String.valueOf(y));
    element.setAttribute("width", String.valueOf(width));
    element.setAttribute("height", String.valueOf(height));
    element.setAttribute("preserveAspectRatio", "none");
    if (width > image.getWidth() || height > image.getHeight()) {
      element.setAttribute("style", "image-rendering:pixelated");
    }
    element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + png(image));
    return new AffineTransform();
  }

  private static String png(RenderedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
