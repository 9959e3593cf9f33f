package org.neurozoo.jogl;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.jogamp.common.jvm.JNILibLoaderBase;
import com.jogamp.common.os.Platform;
import com.jogamp.common.util.cache.TempJarCache;
import com.jogamp.nativewindow.NativeWindowFactory;
import com.jogamp.opengl.GLDrawableFactory;
import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLRendererQuirks;
import com.jogamp.opengl.egl.EGL;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.Arrays;

/**
 * Has JOGL 2.6.0 use EGL without a display: the only place that reaches into JOGL. The display is
 * chosen here, through JOGL's own initialisation so that it counts references rightly, and becomes
 * the one JOGL falls back to. Neither has an entrance for the public, hence the reflection.
 */
final class DisplaylessEgl {
  private static final int PLATFORM_DEVICE = 0x313F;
  private static final int PLATFORM_SURFACELESS = 0x31DD;
  private static final int EXTENSIONS = 0x3055;
  private static final int MOST_DEVICES = 32;
  private static final int LONGEST_LIST = 1 << 16;
  private static final String SOFTWARE = "EGL_MESA_device_software";

  private DisplaylessEgl() {}

  /** Chooses the display and opens it; whoever does so gives it back. */
  static long open() {
    long display = choose();
    if (display == 0) {
      throw new GLException("EGL knows no device");
    }
    return display;
  }

  /** Gives the display back. */
  static void close(long display) {
    reach(
        () -> {
          var terminate = displays().getDeclaredMethod("eglTerminate", long.class);
          terminate.setAccessible(true);
          return terminate.invoke(null, display);
        });
  }

  private interface Inside<T> {
    T reach() throws ReflectiveOperationException;
  }

  private static <T> T reach(Inside<T> inside) {
    try {
      return inside.reach();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("this is not JOGL 2.6.0", e);
    }
  }

  private static long choose() {
    System.setProperty("nativewindow.ws.name", ".egl");
    mark("_bitmaskOverrideForce", GLRendererQuirks.NoSurfacelessCtx);
    mark("_bitmaskOverrideIgnore", GLRendererQuirks.GLES3ViaEGLES2Config);
    DesktopLibrary.load();
    GLDrawableFactory.initSingleton();
    long display =
        Arrays.stream(devices())
            .filter(device -> !extensions(device).contains(SOFTWARE))
            .map(device -> EGL.eglGetPlatformDisplay(PLATFORM_DEVICE, device, null))
            .filter(each -> each != 0 && initialised(each))
            .findFirst()
            .orElseGet(DisplaylessEgl::surfaceless);
    if (display != 0) {
      useAlways();
    }
    return display;
  }

  private static long surfaceless() {
    long display = EGL.eglGetPlatformDisplay(PLATFORM_SURFACELESS, 0, null);
    return display != 0 && initialised(display) ? display : 0;
  }

  /** Properties would do the same, but JOGL then tells the user so. */
  private static void mark(String field, int quirk) {
    reach(
        () -> {
          var quirks = GLRendererQuirks.class.getDeclaredField(field);
          quirks.setAccessible(true);
          quirks.setInt(null, quirks.getInt(null) | 1 << quirk);
          return quirk;
        });
  }

  private static boolean initialised(long display) {
    return reach(
        () -> {
          var initialise =
              displays().getDeclaredMethod("eglInitialize", long.class, int[].class, int[].class);
          initialise.setAccessible(true);
          return (boolean) initialise.invoke(null, display, new int[1], new int[1]);
        });
  }

  private static void useAlways() {
    reach(
        () -> {
          var singleton = displays().getDeclaredField("useSingletonEGLDisplay");
          singleton.setAccessible(true);
          singleton.setBoolean(null, true);
          return singleton;
        });
  }

  private static Class<?> displays() throws ClassNotFoundException {
    return Class.forName("jogamp.opengl.egl.EGLDisplayUtil");
  }

  private static long[] devices() {
    MemorySegment function = function("eglQueryDevicesEXT");
    if (function.address() == 0) {
      return new long[0];
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment found = arena.allocate(JAVA_LONG, MOST_DEVICES);
      MemorySegment count = arena.allocate(JAVA_INT);
      var query = FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
      int fine =
          (int)
              Linker.nativeLinker()
                  .downcallHandle(function, query)
                  .invokeExact(MOST_DEVICES, found, count);
      long[] all = found.toArray(JAVA_LONG);
      return Arrays.copyOf(all, fine == 0 ? 0 : count.get(JAVA_INT, 0));
    } catch (Throwable e) {
      throw new LinkageError("eglQueryDevicesEXT", e);
    }
  }

  private static String extensions(long device) {
    MemorySegment function = function("eglQueryDeviceStringEXT");
    if (function.address() == 0) {
      return "";
    }
    try {
      var query = FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT);
      MemorySegment text =
          (MemorySegment)
              Linker.nativeLinker()
                  .downcallHandle(function, query)
                  .invokeExact(MemorySegment.ofAddress(device), EXTENSIONS);
      return text.address() == 0 ? "" : text.reinterpret(LONGEST_LIST).getString(0);
    } catch (Throwable e) {
      throw new LinkageError("eglQueryDeviceStringEXT", e);
    }
  }

  private static MemorySegment function(String name) {
    try (Arena arena = Arena.ofConfined()) {
      var lookup = SymbolLookup.libraryLookup("libEGL.so.1", Arena.global());
      var find = FunctionDescriptor.of(ADDRESS, ADDRESS);
      return (MemorySegment)
          Linker.nativeLinker()
              .downcallHandle(lookup.find("eglGetProcAddress").orElseThrow(), find)
              .invokeExact(arena.allocateFrom(name));
    } catch (Throwable e) {
      throw new LinkageError("libEGL.so.1 cannot be used", e);
    }
  }

  /** JOGL 2.6.0 never loads the library that its EGL needs. */
  private static final class DesktopLibrary extends JNILibLoaderBase {
    static void load() {
      Platform.initSingleton();
      if (TempJarCache.isInitialized(true)) {
        addNativeJarLibs(new Class<?>[] {NativeWindowFactory.class}, null);
      }
      if (!loadLibrary("jogl_desktop", false, DesktopLibrary.class.getClassLoader())) {
        throw new UnsatisfiedLinkError("jogl_desktop cannot be loaded");
      }
    }
  }
}
