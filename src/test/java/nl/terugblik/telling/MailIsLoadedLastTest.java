package nl.terugblik.telling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A start counts: the library for mail is loaded by the one class that is made when there is a mail to send. */
class MailIsLoadedLastTest {

    @Test
    void byTheServerAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(MailServer.class.getName())
                .and()
                .haveNameNotMatching(".*MailServer\\$.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.eclipse.angus..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.terugblik"));
    }
}
