package org.neurozoo.plot.internal;

import java.util.ArrayList;
import java.util.List;
import org.neurozoo.plot.Plane;
import org.neurozoo.plot.Spot;

/** Notes what is drawn where. */
record Places(List<Spot> spots, List<Plane> planes) {
  Places() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  void add(Spot spot) {
    spots.add(spot);
  }

  void add(Plane plane) {
    planes.add(plane);
  }
}
