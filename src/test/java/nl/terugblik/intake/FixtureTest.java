package nl.terugblik.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A chapter of the export format's rules; its paragraphs are the class's {@code fixtures}. */
abstract class FixtureTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void holds(Fixture fixture, @TempDir Path folder) {
        fixture.check(folder);
    }
}
