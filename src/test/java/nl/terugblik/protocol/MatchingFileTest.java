package nl.terugblik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.terugblik.protocol.Study.BalanceGate;
import nl.terugblik.protocol.Study.Matching;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a study file says of matching, and what is said where it asks for what cannot be. */
class MatchingFileTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void theInstrumentLiesInAFolderBesideTheStudy() throws IOException {
        Files.createDirectory(folder.resolve("instruments"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), folder.resolve("instruments/ekc-2016.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none                                                                                           | ''
            {method: exact, on: [ethnicity]}                                                               | matched
            {name: mine, method: exact, on: [ethnicity]}                                                   | mine
            [{method: exact, on: [ethnicity]}]                                                             | specification-1
            [{name: a, method: exact, on: [ethnicity]}, {method: cem, on: [ethnicity]}]                    | a specification-2
            """)
    void givesEveryWayOfMatchingAName(String matching, String names) throws IOException {
        Study study = StudyFile.read(with(matching, ""));
        assertThat(study.matchings().stream().map(Matching::name))
                .containsExactlyElementsOf(Stream.of(names.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList());
        assertThat(study.matches()).isEqualTo(!names.isEmpty());
        assertThat(study.matchings()).noneMatch(way -> way.options().containsKey("name"));
    }

    @Test
    void readsEveryVariableThatAnyOptionNamesOnce() throws IOException {
        Study study = StudyFile.read(with(
                "[{method: nearest, on: [ethnicity, n_children_t1], exact: [referral_reason], anti_exact: [two_households],"
                        + " calipers: {mean_age_index_children: 2}},"
                        + " {method: cem, on: [n_children_t1, care_types_t1], cutpoints: {care_types_t1: 3}}]",
                ""));
        assertThat(study.matchedOn())
                .containsExactly(
                        "ethnicity",
                        "n_children_t1",
                        "referral_reason",
                        "two_households",
                        "mean_age_index_children",
                        "care_types_t1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance: {max_smd: 0.1, on_fail: warn}      | 0.1 | false
            balance: {max_smd: 0, on_fail: withhold}    | 0   | true
            """)
    void asksOfTheBalanceWhatTheStudySays(String balance, double maxSmd, boolean withhold) throws IOException {
        assertThat(StudyFile.read(with("{method: exact, on: [ethnicity]}", balance))
                        .balance())
                .contains(new BalanceGate(maxSmd, withhold));
        assertThat(StudyFile.read(with("{method: exact, on: [ethnicity]}", "")).balance())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {method: exact, on: [etnicity]}                                             | matching.on[0]: etnicity is not a variable of the instrument; did you mean ethnicity?
            {method: exact, on: [ethnicity, shoe_size_of_mother]}                       | matching.on[1]: shoe_size_of_mother is not a variable of the instrument.
            {method: exact, on: [ethnicity, n_children]}                                | matching.on[1]: n_children reaches past T1, so families may not be matched on it; what is known by T1 is abuse_signs_t1
            {method: nearest, on: [ethnicity], exact: [care_types_before]}              | matching.exact[0]: care_types_before reaches past T1, so families may not be matched on it; what is known by T1 is abuse_signs_t1
            {method: nearest, on: [ethnicity], anti_exact: [out_of_home_t2]}            | matching.anti_exact[0]: out_of_home_t2 reaches past T1, so families may not be matched on it; what is known by T1 is abuse_signs_t1
            {method: nearest, on: [ethnicity], calipers: {months_to_plan: 1}}           | matching.calipers.months_to_plan: months_to_plan reaches past T1, so families may not be matched on it; what is known by T1 is abuse_signs_t1
            {method: cem, on: [ethnicity], cutpoints: {neglect_t3: 2}}                  | matching.cutpoints.neglect_t3: neglect_t3 reaches past T1, so families may not be matched on it; what is known by T1 is abuse_signs_t1
            [{method: exact, on: [ethnicity]}, {method: exact, on: [etnicity]}]         | matching[1].on[0]: etnicity is not a variable of the instrument; did you mean ethnicity?
            [{name: a, method: exact, on: [ethnicity]}, {name: a, method: cem, on: [ethnicity]}] | matching[1] has the name of another specification; give each its own.
            [{name: specification-2, method: exact, on: [ethnicity]}, {method: cem, on: [ethnicity]}] | matching[1] has the name of another specification; give each its own.
            {name: unmatched, method: exact, on: [ethnicity]}                           | matching.name is what the whole cohort is called; take another.
            {name: Mine, method: exact, on: [ethnicity]}                                | matching.name must be named in lower-case letters, digits, _ and - only.
            {method: exact}                                                             | matching needs the field on.
            {method: exact, on: []}                                                     | matching.on must not be empty.
            {method: exact, on: [ethnicity, ethnicity]}                                 | matching.on must not name anything twice.
            {method: subclass, on: [ethnicity], subclasses: 1}                          | matching.subclasses must be a whole number from 2 to 1000.
            []                                                                          | matching must not be empty.
            """)
    void namesLineAndFieldOfWhatCannotBeMatchedOn(String matching, String fault) throws IOException {
        assertThat(invalid(with(matching, "")).faults())
                .singleElement()
                .asString()
                .contains("study.yaml line 12: " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n_children", "care_types_before"})
    void tellsWhatMayBeMatchedOnInPlaceOfWhatReachesPastT1(String variable) throws IOException {
        assertThat(invalid(with("{method: exact, on: [" + variable + "]}", "")))
                .hasMessageEndingWith("what is known by T1 is abuse_signs_t1, arij_risk_t1, care_types_t1,"
                        + " emotional_physical_t1, ethnicity, mean_age_index_children, n_children_t1, neglect_t1,"
                        + " parental_mid, parents_together, referral_reason, two_households.");
    }

    @Test
    void asksNoBalanceOfGroupsThatAreNotMatched() throws IOException {
        assertThat(invalid(with("none", "balance: {max_smd: 0.1, on_fail: warn}"))
                        .faults())
                .singleElement()
                .asString()
                .endsWith(
                        "study.yaml line 13: balance asks something of matched groups, but the study does not match.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            balance: {max_smd: -0.1, on_fail: warn}    | balance.max_smd must be a number of at least 0.
            balance: {max_smd: 0.1}                    | balance needs the field on_fail.
            balance: {max_smd: 0.1, on_fail: stop}     | balance.on_fail must be one of warn, withhold.
            """)
    void saysWhatCannotBeAskedOfTheBalance(String balance, String fault) throws IOException {
        assertThat(invalid(with("{method: exact, on: [ethnicity]}", balance)).faults())
                .singleElement()
                .asString()
                .contains("study.yaml line 13: " + fault);
    }

    private static InvalidStudy invalid(Path file) {
        return catchThrowableOfType(InvalidStudy.class, () -> StudyFile.read(file));
    }

    private Path with(String matching, String balance) throws IOException {
        String published = Files.readString(Path.of("jobs/ekc-follow-up.yaml"));
        return Files.writeString(
                folder.resolve("study.yaml"),
                published.replace(
                        "matching: none", "matching: " + matching + (balance.isEmpty() ? "" : "\n" + balance)));
    }
}
