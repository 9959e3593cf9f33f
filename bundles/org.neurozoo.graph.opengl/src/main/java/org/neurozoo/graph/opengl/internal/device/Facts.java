package org.neurozoo.graph.opengl.internal.device;

import com.jogamp.opengl.GL4;
import java.util.ArrayList;
import java.util.List;
import org.neurozoo.graph.backend.Fact;
import org.neurozoo.schema.Texts;

/** What a driver tells of itself, for people. */
public final class Facts {
  private static final Texts TEXTS = Texts.beside(Facts.class);
  private static final String[] AXES = {"X", "Y", "Z"};

  private final GL4 gl;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(GL4 gl) {
    this.gl = gl;
  }

  /**
   * All there is to tell.
   *
   * @param products how they are computed
   */
  public static List<Fact> of(GlThread.Session session, String products) {
    Facts facts = new Facts(session.gl());
    Limits limits = session.limits();
    facts.add("renderer", limits.renderer());
    facts.add("vendor", String.valueOf(session.gl().glGetString(GL4.GL_VENDOR)));
    facts.add("version", limits.version());
    facts.add(
        "language", String.valueOf(session.gl().glGetString(GL4.GL_SHADING_LANGUAGE_VERSION)));
    facts.add("software", limits.software());
    facts.add("blockBytes", limits.blockBytes());
    facts.add("blocks", limits.blocks());
    facts.add("sharedBytes", limits.sharedBytes());
    facts.groups();
    facts.add("products", products);
    return List.copyOf(facts.facts);
  }

  private void groups() {
    int[] number = new int[1];
    gl.glGetIntegerv(GL4.GL_MAX_COMPUTE_WORK_GROUP_INVOCATIONS, number, 0);
    add("groupThreads", number[0]);
    along("groupThreads", GL4.GL_MAX_COMPUTE_WORK_GROUP_SIZE);
    along("groups", GL4.GL_MAX_COMPUTE_WORK_GROUP_COUNT);
  }

  private void along(String id, int what) {
    int[] number = new int[1];
    for (int axis = 0; axis < AXES.length; axis++) {
      gl.glGetIntegeri_v(what, axis, number, 0);
      // Some drivers mean 2³² - 1.
      add(id + AXES[axis], Integer.toUnsignedLong(number[0]));
    }
  }

  private void add(String id, Object value) {
    facts.add(new Fact(id, value, TEXTS));
  }
}
