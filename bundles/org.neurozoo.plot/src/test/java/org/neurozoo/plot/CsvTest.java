package org.neurozoo.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.neurozoo.picture.Axis;
import org.neurozoo.picture.Curves;
import org.neurozoo.picture.Field;
import org.neurozoo.picture.HeatMap;
import org.neurozoo.picture.Layers;
import org.neurozoo.picture.Matrix;
import org.neurozoo.picture.Numbers;
import org.neurozoo.picture.Picture;
import org.neurozoo.picture.Scatter;
import org.neurozoo.picture.Series;
import org.neurozoo.schema.FaultException;

class CsvTest {
  static final List<Picture> PICTURES = Samples.all();

  @TempDir private Path folder;

  private String csv(Picture picture) throws IOException {
    Path file = folder.resolve("a.csv");
    Plotter.csv(picture, file);
    return Files.readString(file);
  }

  @Test
  void aCurveIsARowAPoint() throws IOException {
    Series series = new Series("a, \"b\"", Numbers.of(0, 1.5), Numbers.of(0.1, Double.NaN));
    Curves curves = new Curves("t", Axis.of("Epoch"), Axis.of(""), List.of(series));
    assertEquals(
        "series,Epoch,y\r\n\"a, \"\"b\"\"\",0,0.1\r\n\"a, \"\"b\"\"\",1.5,\r\n", csv(curves));
  }

  @Test
  void aMatrixIsATable() throws IOException {
    HeatMap map =
        HeatMap.confusion("", "", "", List.of("cat", "dog"), Matrix.of(2, 2, 3, 0, 1, 2), "");
    assertEquals(",cat,dog\r\ncat,3,0\r\ndog,1,2\r\n", csv(map));
  }

  @Test
  void partsFollowOneAnother() throws IOException {
    Field field =
        Field.classes("", Samples.X, Samples.Y, Samples.BOX, Matrix.of(1, 2, 0, 1), Samples.AB);
    Scatter point = new Scatter("", Samples.X, Samples.Y, Numbers.of(2), Numbers.of(-3.25));
    assertEquals(
        "x,y,value\r\n-0.5,0,a class\r\n0.5,0,another class\r\n\r\nx,y,class,row\r\n2,-3.25,,\r\n",
        csv(new Layers("", List.of(field, point))));
  }

  @Test
  void barsHaveBothEnds() throws IOException {
    String rows = csv(Samples.histogram());
    assertTrue(rows.startsWith("group,from,to,height\r\na,0,0.8,0\r\na,0.8,1.6,1\r\n"), rows);
  }

  @ParameterizedTest
  @FieldSource("PICTURES")
  void everyKindHasNumbers(Picture picture) throws IOException {
    assertFalse(csv(picture).isBlank());
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThrows(
        FaultException.class, () -> Plotter.csv(PICTURES.getFirst(), folder.resolve("b/a.csv")));
  }
}
