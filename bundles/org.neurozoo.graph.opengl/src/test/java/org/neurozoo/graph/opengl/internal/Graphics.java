package org.neurozoo.graph.opengl.internal;

/** The backend that all tests share, for opening a context and compiling shaders takes time. */
final class Graphics {
  static final OpenGlBackend BACKEND = new OpenGlBackend();

  private Graphics() {}
}
