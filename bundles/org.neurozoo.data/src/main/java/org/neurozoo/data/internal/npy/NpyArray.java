package org.neurozoo.data.internal.npy;

import static org.neurozoo.data.internal.DataTexts.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurozoo.data.internal.DataFile;
import org.neurozoo.graph.NdArray;
import org.neurozoo.graph.Shape;

/**
 * An array as NumPy saves it, versions 1 to 3 (numpy.lib.format).
 *
 * @param place file and name
 * @param fortran whether the first axis runs fastest
 * @param shape at least one axis and one element
 * @param header how many bytes stand before the elements
 * @param body the elements' bytes; empty if only the header was read
 */
record NpyArray(
    String place, NpyType type, boolean fortran, Shape shape, int header, ByteBuffer body) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MOST_HEADER = 1 << 16;
  private static final int MOST_BYTES = Integer.MAX_VALUE - 16;
  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, L]*)\\)");

  /**
   * Reads an array, and holds its header to what is really there before room for it is made.
   *
   * @throws org.neurozoo.schema.FaultException if it is none, is cut short or too long, or holds no
   *     numbers
   */
  static NpyArray read(String place, InputStream content) throws IOException {
    NpyArray header = header(place, content);
    int length = header.type.bytes() * header.shape.count();
    DataFile.requireMemory(place, length + (double) Float.BYTES * header.shape.count());
    byte[] body = content.readNBytes(length);
    if (body.length < length || content.read() >= 0) {
      throw fault(place, "npy.length", header.shape, length);
    }
    return header.with(header.shape, body);
  }

  /** Reads the header only. */
  static NpyArray header(String place, InputStream content) throws IOException {
    byte[] magic = content.readNBytes(8);
    boolean known = magic.length == 8 && magic[6] >= 1 && magic[6] <= 3;
    for (int i = 0; i < MAGIC.length && known; i++) {
      known = magic[i] == MAGIC[i];
    }
    if (!known) {
      throw fault(place, "npy.magic");
    }
    int bytes = magic[6] == 1 ? 2 : 4;
    byte[] size = content.readNBytes(bytes);
    long length = 0;
    for (int i = size.length - 1; i >= 0; i--) {
      length = length << 8 | size[i] & 0xFF;
    }
    byte[] text = content.readNBytes((int) Math.min(length, MOST_HEADER));
    if (size.length < bytes || text.length < length) {
      throw fault(place, "npy.header");
    }
    return parsed(place, new String(text, StandardCharsets.UTF_8), 8 + bytes + text.length);
  }

  private static NpyArray parsed(String place, String text, int header) {
    Matcher descr = DESCR.matcher(text);
    Matcher order = ORDER.matcher(text);
    Matcher shape = SHAPE.matcher(text);
    if (!order.find() || !shape.find()) {
      throw fault(place, "npy.header");
    }
    String name = descr.find() ? descr.group(1) : "structure";
    NpyType type = NpyType.of(name).orElseThrow(() -> fault(place, "npy.type", name));
    Shape extents = shape(place, shape.group(1), type);
    boolean fortran = order.group(1).equals("True");
    return new NpyArray(place, type, fortran, extents, header, ByteBuffer.allocate(0));
  }

  private static Shape shape(String place, String text, NpyType type) {
    List<Integer> extents = new ArrayList<>();
    long bytes = type.bytes();
    for (String part : text.replace("L", "").split(",")) {
      String extent = part.strip();
      if (extent.isEmpty()) {
        continue;
      }
      bytes = extent.length() > 10 ? 0 : bytes * Long.parseLong(extent.replace(" ", ""));
      if (bytes < 1 || bytes > MOST_BYTES) {
        throw fault(place, "npy.shape", text);
      }
      extents.add(Integer.parseInt(extent.replace(" ", "")));
    }
    if (extents.isEmpty()) {
      throw fault(place, "npy.shape", text);
    }
    return new Shape(extents);
  }

  NpyArray with(Shape some, byte[] bytes) {
    return new NpyArray(
        place, type, fortran, some, header, ByteBuffer.wrap(bytes).order(type.order()));
  }

  /** The element at a row-major position. */
  double at(int position) {
    return type.element(body, fortran ? transposed(position) : position);
  }

  private int transposed(int position) {
    int rest = position;
    int stride = 1;
    for (int extent : shape.extents()) {
      stride *= extent;
    }
    int index = 0;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      stride /= shape.extent(axis);
      index += rest % shape.extent(axis) * stride;
      rest /= shape.extent(axis);
    }
    return index;
  }

  /**
   * F32, divided.
   *
   * @throws org.neurozoo.schema.FaultException if an element is not finite
   */
  NdArray floats(double divisor) {
    float[] numbers = new float[shape.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (at(i) / divisor);
      if (!Float.isFinite(numbers[i])) {
        throw fault(place, "npy.finite", i + 1);
      }
    }
    return NdArray.of(shape, numbers);
  }

  /**
   * I32.
   *
   * @throws org.neurozoo.schema.FaultException if an element is below {@code least} or too great
   */
  NdArray whole(int least, int most) {
    int[] numbers = new int[shape.count()];
    for (int i = 0; i < numbers.length; i++) {
      double number = at(i);
      if (!(number >= least && number <= most) || number != Math.rint(number)) {
        throw fault(place, "npy.whole", i + 1, number, least, most);
      }
      numbers[i] = (int) number;
    }
    return NdArray.of(shape, numbers);
  }
}
