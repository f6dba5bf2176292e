package nl.terugblik;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.stream.Collectors;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.coding.CovariateCoder;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Screened;
import nl.terugblik.protocol.Instrument;
import org.junit.jupiter.api.Test;

/** No code that matches can reach what became of a family: the compiler and the types see to it, and this to them. */
class MatchingSeesNoFutureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.terugblik");

    @Test
    void becauseMatchingKnowsTablesAndNoFamilies() {
        noClasses()
                .that()
                .resideInAPackage("nl.terugblik.matching..")
                .should()
                .dependOnClassesThat(resideInAPackage("nl.terugblik..")
                        .and(resideOutsideOfPackages(
                                "nl.terugblik.matching..", "nl.terugblik.statistics..", "nl.terugblik.files..")))
                .check(PROGRAM);
    }

    @Test
    void becauseTheStageThatMatchesReadsFilesOfTheRunAndNoCaseFile() {
        noClasses()
                .that()
                .resideInAPackage("nl.terugblik.study.matched..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.terugblik.casefile..",
                        "nl.terugblik.coding..",
                        "nl.terugblik.register..",
                        "nl.terugblik.intake..")
                .check(PROGRAM);
    }

    @Test
    void becauseCovariatesAreCodedFromTheFamilyAsOfT1Alone() {
        JavaClass coder = PROGRAM.get(CovariateCoder.class);
        assertThat(coder.getMethods().stream()
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .flatMap(method -> method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Instrument.class.getName(), Collection.class.getName(), FamilyAtT1.class.getName());
        noClasses()
                .that()
                .belongToAnyOf(CovariateCoder.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(CaseFile.class, Screened.class)
                .check(PROGRAM);
    }

    @Test
    void becauseAFamilyAsOfT1IsMadeOfItsFileAndT1Alone() {
        assertThat(PROGRAM.get(FamilyAtT1.class).getMethods().stream()
                        .filter(method -> method.getName().equals("of"))
                        .map(JavaMethod::getFullName))
                .containsExactly("nl.terugblik.cohort.FamilyAtT1.of(nl.terugblik.casefile.CaseFile,"
                        + " java.time.LocalDate, int)");
        noClasses()
                .that()
                .belongToAnyOf(FamilyAtT1.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Screened.class)
                .check(PROGRAM);
    }
}
