package nl.terugblik;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the packages inside a package that has rooms to an order, so that each can be read without the ones above it. */
class RoomsTest {

    private static final long TYPES = 20;

    @Test
    void holdNoMoreTypesThanCanBeKeptInMind() {
        Map<String, Long> packages = types(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.terugblik"));
        assertThat(packages).hasSizeGreaterThan(50);
        assertThat(packages.entrySet().stream().filter(room -> room.getValue() > TYPES))
                .as("too many types: give them rooms, each a noun of the field with its own package-info.java")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcomes",
                "report",
                "disclosure",
                "compare",
                "lineage",
                "meta",
                "coding",
                "cli",
                "register",
                "ledger",
                "engine",
                "audit",
                "release",
                "schedule",
                "console",
                "dataset",
                "study",
                "round"
            })
    void lieAboveOneAnotherAndAreSmall(String house) {
        String name = "nl.terugblik." + house;
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(name);
        slices().matching(name + ".(**)").should().beFreeOfCycles().check(classes);
        noClasses()
                .that()
                .resideInAPackage(name + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name)
                .because("a room knows nothing of the house that it is in")
                .check(classes);
        assertThat(types(classes))
                .allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(TYPES));
    }

    /** How many types each package has, by its name below the program's own. */
    private static Map<String, Long> types(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName().replaceFirst("^nl\\.terugblik\\.?", ""), Collectors.counting()));
    }
}
