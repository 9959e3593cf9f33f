package org.neurozoo.graph.cpu.internal.contract;

/**
 * The products c = a · b of a batch of matrices. The sum of an element runs over blocks of {@link
 * #BLOCK}: within one it begins with 0 and proceeds by fused multiply-add; blocks are added to the
 * first.
 *
 * @param a of m rows and k columns each
 * @param b of k rows and n columns each
 * @param c of m rows and n columns each
 */
record Product(Matrices a, Matrices b, Matrices c, int batch, int m, int n, int k) {
  /** Elements of a sum that are added apart from the others. */
  static final int BLOCK = 1024;

  /** How much there is to do. */
  long multiplications() {
    return (long) batch * m * n * k;
  }

  /** The same products, all matrices transposed: cᵀ = bᵀ · aᵀ. */
  Product transposed() {
    return new Product(b.transposed(), a.transposed(), c.transposed(), batch, n, m, k);
  }
}
