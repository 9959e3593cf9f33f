package org.neurozoo.graph.cpu.internal.pool;

/** Work that runs again and again, in parts that do not depend on each other. */
public abstract class Task {
  private final Pool pool;
  private final int parts;

  /**
   * Work to be shared out.
   *
   * @param work how long it takes in all, about, in nanoseconds
   * @param grains how many parts there can be at most
   */
  protected Task(Pool pool, double work, int grains) {
    this.pool = pool;
    this.parts = pool.parts(work, grains);
  }

  /** How many parts there are. */
  protected final int parts() {
    return parts;
  }

  /** Does everything. */
  public final void run() {
    prepare();
    if (parts == 1) {
      part(0);
    } else {
      pool.run(this, parts);
    }
  }

  /** Called before the parts, which see what it does. */
  protected void prepare() {}

  /** Does one part. */
  protected abstract void part(int part);

  /**
   * Where a part begins when so many grains are shared out; part {@code parts} begins at the end.
   */
  protected final int begin(int part, int grains) {
    return (int) ((long) grains * part / parts);
  }
}
