package org.neurozoo.product;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No package depends on one that depends on it, within a bundle or across bundles. */
class CyclesTest {
  @Test
  void packagesAreFreeOfCycles() {
    List<Location> jars = Built.jars().map(jar -> Location.of(jar.toUri())).toList();
    JavaClasses classes = new ClassFileImporter().importLocations(jars);
    assertFalse(classes.isEmpty());
    slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(classes);
  }

  /** What is internal counts as part of the package that it serves: a factory names its product. */
  private static final class ByPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName().replaceFirst("\\.internal(\\..*)?$", ""));
    }

    @Override
    public String getDescription() {
      return "packages, each with its internal ones";
    }
  }
}
