package nl.terugblik;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds every package to the neighbours that its {@code package-info.java} allows. */
class PackagesTest {

    @Test
    void usesOnlyThePackagesThatItDeclares() {
        ApplicationModules.of("nl.terugblik").verify();
    }
}
