package org.neurozoo.testkit.internal.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neurozoo.graph.ElementType;
import org.neurozoo.graph.Shape;
import org.neurozoo.graph.Tensor;

/** Matrix products. */
final class Products {
  private Products() {}

  static Map<String, Node.Operator> table() {
    Map<String, Node.Operator> table = new HashMap<>();
    table.put("MatMul", node -> ofType(node, product(node.real(0), node.real(1))));
    table.put("Gemm", node -> ofType(node, general(node)));
    table.put("Einsum", node -> node.result(Einsum.compute(node)));
    return table;
  }

  /** Whole numbers are multiplied as floats, which is exact up to 2²⁴. */
  private static List<Value> ofType(Node node, Tensor product) {
    DataType type = node.type(0);
    return type.isFloat() ? node.result(product) : node.wrapped(product.to(ElementType.I32));
  }

  /** As numpy.matmul: vectors become matrices for the time being, batch axes broadcast. */
  static Tensor product(Tensor a, Tensor b) {
    boolean row = a.shape().rank() == 1;
    boolean column = b.shape().rank() == 1;
    Tensor left = row ? a.reshape(1, a.shape().extent(0)) : a;
    Tensor right = column ? b.reshape(b.shape().extent(0), 1) : b;
    int rank = Math.max(left.shape().rank(), right.shape().rank());
    left = Axes.raise(left, rank);
    right = Axes.raise(right, rank);
    Shape batch = Shape.SCALAR;
    for (int i = 0; i < rank - 2; i++) {
      int extent = left.shape().extent(i) == 1 ? right.shape().extent(i) : left.shape().extent(i);
      batch = batch.then(Shape.of(extent));
    }
    left = left.broadcast(batch.then(left.shape().axes(rank - 2, rank)));
    right = right.broadcast(batch.then(right.shape().axes(rank - 2, rank)));
    Tensor product = left.matmul(right);
    product = column ? product.drop(-1) : product;
    return row ? product.drop(column ? -1 : -2) : product;
  }

  private static Tensor general(Node node) {
    Tensor a = node.attributes().flag("transA", false) ? node.real(0).transpose() : node.real(0);
    Tensor b = node.attributes().flag("transB", false) ? node.real(1).transpose() : node.real(1);
    Tensor product = a.matmul(b).times(node.attributes().real("alpha", 1));
    return node.has(2)
        ? product.plus(node.real(2).times(node.attributes().real("beta", 1)))
        : product;
  }
}
