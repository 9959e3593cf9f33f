package org.neurozoo.graph.opengl.internal.shader;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.backend.Motion;
import org.neurozoo.graph.opengl.internal.device.Place;
import org.neurozoo.graph.opengl.internal.device.Store;
import org.neurozoo.graph.plan.Buffer;
import org.neurozoo.graph.plan.View;

/**
 * A compute shader being written. Where buffers begin is told by uniform numbers, so that shaders
 * that differ in nothing else are one.
 */
public final class Shader {
  private final Function<Buffer, Place> places;
  private final Map<Store, Integer> stores = new LinkedHashMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Moving> moving = new ArrayList<>();
  private final Set<Library> library = EnumSet.noneOf(Library.class);
  private final Map<Buffer, String> shared = new HashMap<>();
  private final Set<String> declarations = new LinkedHashSet<>();
  private final StringBuilder functions = new StringBuilder();
  private StringBuilder main = new StringBuilder();
  private int names;
  private int told;

  /** A shader of nothing, over buffers at these places. */
  public Shader(Function<Buffer, Place> places) {
    this.places = places;
  }

  /** Adds a line to the main function. */
  public Shader line(String line, Object... arguments) {
    main.append("  ").append(arguments.length == 0 ? line : line.formatted(arguments)).append('\n');
    return this;
  }

  /** Adds a function of its own, whose lines are added meanwhile. */
  public void function(String signature, Runnable body) {
    StringBuilder before = main;
    main = new StringBuilder();
    body.run();
    functions.append(signature).append(" {\n").append(main).append("}\n");
    main = before;
  }

  /** Sets memory aside that the threads of a group share; once, however often it is asked for. */
  public void share(ElementType type, String name, int size) {
    declarations.add("shared %s %s[%d];\n".formatted(Glsl.type(type), name, size));
  }

  /** Keeps a buffer in memory that the threads of a group share, instead of a place. */
  public void share(Buffer buffer) {
    String name = "kept" + shared.size();
    shared.put(buffer, name);
    share(buffer.type(), name, buffer.size());
  }

  /** Has the threads of a group wait until all have come here and see what each has shared. */
  public void await() {
    line("memoryBarrierShared();").line("barrier();");
  }

  /** A name that was not given yet. */
  public String name(String prefix) {
    return prefix + names++;
  }

  /** Has a function of the library at hand. */
  public void use(Library function) {
    function.addTo(library);
  }

  /** A number that may differ where the shader is used again. */
  public String number(int value) {
    numbers.add(value);
    return "at[" + (numbers.size() - 1) + "]";
  }

  /** Where a place begins, and further on. */
  private String number(Place place, int more) {
    place.motions().forEach(motion -> moving.add(new Moving(numbers.size(), motion)));
    return number(place.offset() + more);
  }

  /** A number that changes with the rounds of a loop. */
  private record Moving(int index, Motion motion) {}

  /** Whether some of its numbers change with the rounds of a loop. */
  public boolean moves() {
    return !moving.isEmpty();
  }

  /** What the shader works on, in the order of its blocks. */
  public List<Store> stores() {
    return List.copyOf(stores.keySet());
  }

  /** A number that each run of the shader is told, the next of them. */
  public String told() {
    told++;
    return "at[at.length() - " + (told + 1) + "]";
  }

  /**
   * Its numbers, for one run.
   *
   * @param last differs between the parts of the run
   * @param others what the run is told, in the order it was asked for
   */
  public int[] numbers(int last, int... others) {
    int[] all = new int[size()];
    for (int i = 0; i < numbers.size(); i++) {
      all[i] = numbers.get(i);
    }
    for (int i = 0; i < told; i++) {
      all[all.length - 2 - i] = others[i];
    }
    all[all.length - 1] = last;
    moving.forEach(each -> each.motion().take(all, each.index()));
    return all;
  }

  private int size() {
    return numbers.size() + told + 1;
  }

  /** Declares the indices of the element that is at a row-major position of a shape. */
  public List<String> indices(String position, Shape shape) {
    List<String> indices = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      String name = name("i");
      int stride = shape.strides().get(axis);
      String quotient = stride == 1 ? position : position + " / " + stride;
      String index = axis == 0 ? quotient : "(" + quotient + ") % " + shape.extent(axis);
      line("int %s = %s;", name, index);
      indices.add(name);
    }
    return indices;
  }

  /** Opens a loop over each axis of a shape and tells the names of the indices. */
  public List<String> loops(Shape shape) {
    List<String> indices = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      String name = name("j");
      line("for (int %s = 0; %s < %d; ++%s) {", name, name, shape.extent(axis), name);
      indices.add(name);
    }
    return indices;
  }

  /** Closes so many braces. */
  public void close(int braces) {
    line("}".repeat(braces));
  }

  /** Where the element of a view at some indices lies. */
  public String address(View view, List<String> indices) {
    StringBuilder address = new StringBuilder(start(view));
    for (int axis = 0; axis < indices.size(); axis++) {
      int stride = view.strides().get(axis);
      if (stride != 0) {
        address.append(" + ").append(indices.get(axis));
        address.append(stride == 1 ? "" : " * (" + stride + ")");
      }
    }
    return address.toString();
  }

  /** Where the first element of a view lies. */
  public String start(View view) {
    return shared.containsKey(view.buffer())
        ? Integer.toString(view.offset())
        : number(places.apply(view.buffer()), view.offset());
  }

  /** The element of a view at some indices, and more that follow them. */
  public String load(View view, List<String> indices, String... more) {
    return load(view.buffer(), address(view, with(indices, more)));
  }

  /** Puts a value where a view leads at some indices, and more that follow them. */
  public void put(String value, View view, List<String> indices, String... more) {
    store(view.buffer(), address(view, with(indices, more)), value);
  }

  private static List<String> with(List<String> indices, String... more) {
    return Stream.concat(indices.stream(), Stream.of(more)).toList();
  }

  /** The element of a buffer at an address. */
  public String load(Buffer buffer, String address) {
    if (shared.containsKey(buffer)) {
      return shared.get(buffer) + "[" + address + "]";
    }
    String element = "read" + block(places.apply(buffer)) + "(" + address + ")";
    return buffer.type() == ElementType.BOOL ? "(" + element + " != 0)" : element;
  }

  /** Puts a value at an address of a buffer. */
  public void store(Buffer buffer, String address, String value) {
    if (shared.containsKey(buffer)) {
      line("%s[%s] = %s;", shared.get(buffer), address, value);
      return;
    }
    int block = block(places.apply(buffer));
    String element = buffer.type() == ElementType.BOOL ? "int(" + value + ")" : value;
    line("write%d(%s, %s);", block, address, element);
  }

  /** An element of room that the kernel asked for. */
  public String load(Place place, String element) {
    return "read" + block(place) + "(" + number(place, 0) + " + " + element + ")";
  }

  /** Puts a value into room that the kernel asked for. */
  public void store(Place place, String element, String value) {
    line("write%d(%s + %s, %s);", block(place), number(place, 0), element, value);
  }

  private int block(Place place) {
    Integer known = stores.get(place.store());
    if (known != null) {
      return known;
    }
    stores.put(place.store(), stores.size());
    return stores.size() - 1;
  }

  /** The whole text, for groups of so many; only once all room is set aside. */
  public String text(int threads) {
    StringBuilder text = new StringBuilder("#version 430 core\n");
    text.append("layout(local_size_x = %d) in;\n".formatted(threads));
    text.append("layout(location = 0) uniform int at[%d];\n".formatted(size()));
    int binding = 0;
    for (Map.Entry<Store, Integer> each : stores.entrySet()) {
      text.append(Blocks.declared(each.getKey(), each.getValue(), binding));
      binding += each.getKey().blocks();
    }
    library.forEach(function -> text.append(function.text()));
    declarations.forEach(text::append);
    text.append(functions);
    return main.isEmpty()
        ? text.toString()
        : text.append("void main() {\n").append(main).append("}\n").toString();
  }

  /** The number that differs between the parts that a shader is run in. */
  public String last() {
    return "at[at.length() - 1]";
  }
}
