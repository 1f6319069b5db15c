package vitrine.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** The arrows and forms that hold in every module. */
class ArchitectureTests {

    private static final List<String> MODULES = List.of(
            "observability/inspection",
            "observability/knobs",
            "lab",
            "observability/console",
            "db-tier",
            "ap-tier",
            "web-tier",
            "web-tier/site",
            "load",
            "load/mixes");

    private static JavaClasses production;

    @BeforeAll
    static void readTheModules() {
        var directories = MODULES.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new IllegalStateException("not built: " + directory.toAbsolutePath() + "; run ./mvnw verify");
            }
        }
        production = new ClassFileImporter().importPaths(directories);
    }

    @Test
    void noFeatureOfATierIsInACycle() {
        check(slices().matching("vitrine.(*).(*)..").should().beFreeOfCycles());
    }

    @Test
    void noTierKnowsAnother() {
        for (String tier : List.of("web", "ap", "db", "console")) {
            var others = List.of("web", "ap", "db", "console").stream()
                    .filter(other -> !other.equals(tier))
                    .map(other -> "vitrine." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("vitrine." + tier + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others));
        }
    }

    @Test
    void inspectionKnowsNoTier() {
        check(noClasses()
                .that()
                .resideInAPackage("vitrine.inspection..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vitrine.web..", "vitrine.ap..", "vitrine.db..", "vitrine.console..", "vitrine.load.."));
    }

    @Test
    void knobsKnowNothingOfWhatTheyTurn() {
        check(noClasses()
                .that()
                .resideInAPackage("vitrine.knob..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vitrine.web..", "vitrine.ap..", "vitrine.db..", "vitrine.console..", "vitrine.load.."));
        check(noClasses()
                .that()
                .resideInAPackage("vitrine.inspection..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vitrine.knob.."));
    }

    @Test
    void theLabKnowsTheSystemOnlyFromOutside() {
        check(noClasses()
                .that()
                .resideInAPackage("vitrine.lab..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vitrine.web..", "vitrine.ap..", "vitrine.db..", "vitrine.console..", "vitrine.load.."));
    }

    @Test
    void onlyLibcCallsC() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vitrine.inspection.libc..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Linker.class, SymbolLookup.class, FunctionDescriptor.class));
    }

    @Test
    void onlyLibcAndWhatMeasuresMemoryHasMemoryOutsideOfTheHeap() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("vitrine.inspection.libc..", "vitrine.console.ladder..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign.."));
    }

    @Test
    void onlyWhoAsksAnotherTierAndWhatMakesLoadUseAnHttpClient() {
        check(noClasses()
                .that()
                .resideInAPackage("vitrine..")
                .and()
                .resideOutsideOfPackages(
                        "vitrine.web.delegation..",
                        "vitrine.ap.database.exchange..",
                        "vitrine.console.client..",
                        "vitrine.console.tiers..",
                        "vitrine.load..",
                        "vitrine.lab.load..",
                        "vitrine.lab.system..",
                        "vitrine.ap.training..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "java.net.http.."));
    }

    @Test
    void noTierKnowsWhatLoadsIt() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vitrine.load..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vitrine.load.."));
    }

    @Test
    void metricsAreMeterBinders() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Metrics")
                .and()
                .areTopLevelClasses()
                .should()
                .implement(MeterBinder.class));
    }

    @Test
    void propertiesAreRecords() {
        check(classes().that().haveSimpleNameEndingWith("Properties").should().beRecords());
    }

    @Test
    void nothingIsInjectedIntoFieldsAndNoFieldIsPublic() {
        check(noFields().should().beAnnotatedWith(Value.class).orShould().beAnnotatedWith(Autowired.class));
        check(fields().that()
                .areDeclaredInClassesThat()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.STATIC)
                .should()
                .notBePublic()
                .allowEmptyShould(true));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(production)
                .filteredOn(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }

    @Test
    void autoConfigurationsArePublicAndFinal() {
        check(classes()
                .that()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .allowEmptyShould(true));
    }

    @Test
    void inspectionUsesSpringOnlyWhereItMeetsTheTiers() {
        check(noClasses()
                .that()
                .resideInAPackage("vitrine.inspection..")
                .and()
                .resideOutsideOfPackages("..autoconfigure..", "..hop..", "..metrics..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    private static void check(ArchRule rule) {
        rule.check(production);
    }
}
