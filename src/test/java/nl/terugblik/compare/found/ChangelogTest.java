package nl.terugblik.compare.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is quoted of the list of changes between two versions. */
class ChangelogTest {

    private static final List<String> CHANGES = List.of(
            "# Changes",
            "## [Unreleased]",
            "- u",
            "## [0.10.0] - 2027-01-01",
            "- ten",
            "",
            "## [0.2.0]",
            "- two",
            "## [0.1.0]",
            "- one");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1.0 | 0.2.0  | ## [0.2.0] - two
            0.2.0 | 0.10.0 | ## [0.10.0] - 2027-01-01 - ten
            0.1.0 | 0.10.0 | ## [0.10.0] - 2027-01-01 - ten ## [0.2.0] - two
            0.2.0 | 0.1.0  | ## [0.2.0] - two
            0.2.0 | 0.2.0  | ''
            test  | 0.2.0  | ''
            """)
    void liesAfterTheOlderAndUpToTheNewer(String one, String other, String lines) {
        assertThat(String.join(" ", Changelog.between(one, other, CHANGES))).isEqualTo(lines);
    }

    @Test
    void isOnesOwn() {
        assertThat(Changelog.between("0.1.0", "0.2.0")).isNotEmpty();
    }
}
