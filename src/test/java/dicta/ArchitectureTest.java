package dicta;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dicta");

  @Test
  void dataFlowsToTheRightOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dicta..")
        .withOptionalLayers(true)
        .layer("model").definedBy("dicta.model..")
        .layer("json").definedBy("dicta.json..")
        .layer("ingest").definedBy("dicta.ingest..")
        .layer("annotate").definedBy("dicta.annotate..")
        .layer("index").definedBy("dicta.index..")
        .layer("search").definedBy("dicta.search..")
        .layer("serve").definedBy("dicta.serve..")
        .layer("cli").definedBy("dicta.cli..")
        .whereLayer("model").mayNotAccessAnyLayer()
        .whereLayer("json").mayOnlyAccessLayers("model")
        .whereLayer("ingest").mayOnlyAccessLayers("model", "json")
        .whereLayer("annotate").mayOnlyAccessLayers("model")
        .whereLayer("index").mayOnlyAccessLayers("model", "json")
        .whereLayer("search").mayOnlyAccessLayers("model", "json", "index")
        .whereLayer("serve").mayOnlyAccessLayers("model", "json", "search", "ingest")
        .because("each stage can then be understood, tested and replaced alone (see the package comments)")
        .check(CLASSES);
  }
}
