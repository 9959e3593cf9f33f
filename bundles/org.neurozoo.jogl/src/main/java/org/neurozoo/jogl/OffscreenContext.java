package org.neurozoo.jogl;

import com.jogamp.nativewindow.AbstractGraphicsDevice;
import com.jogamp.opengl.GL4;
import com.jogamp.opengl.GLAutoDrawable;
import com.jogamp.opengl.GLCapabilities;
import com.jogamp.opengl.GLContext;
import com.jogamp.opengl.GLDrawableFactory;
import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLProfile;
import org.neurozoo.schema.FaultException;
import org.neurozoo.schema.Texts;

/**
 * An OpenGL context that draws nothing and needs no window: of the desktop where there is a
 * display, else of the first graphics device that EGL knows, else of Mesa's software renderer. It
 * belongs to the thread that opens it; nobody else may use or close it.
 */
public final class OffscreenContext implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(OffscreenContext.class);

  private static final int MOST_ERRORS = 16;

  private final GLAutoDrawable drawable;
  private final GL4 gl;

  private final long display;

  private OffscreenContext(GLAutoDrawable drawable, GL4 gl, long display) {
    this.drawable = drawable;
    this.gl = gl;
    this.display = display;
  }

  /**
   * Opens a context and makes it the current one of this thread.
   *
   * @throws FaultException if there is no OpenGL 4.3 here, with the reason
   */
  public static OffscreenContext open() {
    long display = 0;
    try {
      display = isDisplayless() ? DisplaylessEgl.open() : 0;
      return opened(display);
    } catch (FaultException e) {
      closeDisplay(display);
      throw e;
    } catch (GLException | LinkageError e) {
      closeDisplay(display);
      throw new FaultException(FaultException.of(TEXTS, "", "no.context", reason(e)).fault(), e);
    }
  }

  private static String reason(Throwable e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  private static boolean isDisplayless() {
    return System.getProperty("os.name").startsWith("Linux") && System.getenv("DISPLAY") == null;
  }

  private static void closeDisplay(long display) {
    if (display != 0) {
      DisplaylessEgl.close(display);
    }
  }

  private static OffscreenContext opened(long display) {
    GLDrawableFactory factory =
        display != 0 ? GLDrawableFactory.getEGLFactory() : GLDrawableFactory.getDesktopFactory();
    if (factory == null) {
      throw new GLException("there is no OpenGL library");
    }
    AbstractGraphicsDevice device = factory.getDefaultDevice();
    GLCapabilities capabilities = new GLCapabilities(GLProfile.get(device, GLProfile.GL4));
    capabilities.setOnscreen(false);
    capabilities.setPBuffer(true);
    capabilities.setDoubleBuffered(false);
    GLAutoDrawable drawable = factory.createDummyAutoDrawable(device, true, capabilities, null);
    drawable.display();
    GLContext context = drawable.getContext();
    if (context == null || context.makeCurrent() == GLContext.CONTEXT_NOT_CURRENT) {
      throw new GLException("the context cannot be made current");
    }
    return new OffscreenContext(drawable, able(drawable, context.getGL().getGL4()), display);
  }

  private static GL4 able(GLAutoDrawable drawable, GL4 gl) {
    int[] version = new int[2];
    gl.glGetIntegerv(GL4.GL_MAJOR_VERSION, version, 0);
    gl.glGetIntegerv(GL4.GL_MINOR_VERSION, version, 1);
    if (version[0] * 10 + version[1] < 43) {
      drawable.getContext().release();
      drawable.destroy();
      throw FaultException.of(TEXTS, "", "old.version", version[0] + "." + version[1]);
    }
    forgetErrors(gl);
    return gl;
  }

  /** JOGL shows the drawable once, which has nothing to show on: an error that means nothing. */
  private static void forgetErrors(GL4 gl) {
    for (int i = 0; i < MOST_ERRORS && gl.glGetError() != GL4.GL_NO_ERROR; i++) {
      continue;
    }
  }

  /** The functions of OpenGL 4.3 and, where the context has them, later ones. */
  public GL4 gl() {
    return gl;
  }

  /** Gives the context back. */
  @Override
  public void close() {
    drawable.getContext().release();
    drawable.destroy();
    closeDisplay(display);
  }

  /** Has the library give back all it holds, once every context is closed. */
  public static void shutdown() {
    GLProfile.shutdown();
  }
}
