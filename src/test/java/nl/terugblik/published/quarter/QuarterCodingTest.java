package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.TakenIn;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.InstrumentFile;
import nl.terugblik.protocol.Variable;
import nl.terugblik.supervision.Spells;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The families of the sample, taken in and coded, have the printed counts, means and standard deviations. */
class QuarterCodingTest {

    private static final LocalDate UNTIL = LocalDate.parse("2015-12-31");
    private static final Map<String, List<CodedFamily>> CODED = new HashMap<>();
    private static List<Variable> variables = List.of();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void code() throws Exception {
        MasterKey key = TestKeys.key(16);
        TakenIn taken = TakenIn.of(QuarterSample.FOLDER, PrivateFiles.folder(folder.resolve("spool")), key);
        assertThat(taken.rejections()).isEmpty();
        Map<Pseudonym, CaseFile> files = new HashMap<>();
        taken.files().forEach(file -> files.put(file.family(), file));
        Instrument instrument = withThePricesOfTheSample();
        variables = instrument.variables();
        Coder coder = Coder.of(instrument);
        for (DealtFamily family : DealtFamily.all()) {
            Pseudonym known = key.pseudonymiser("amsterdam").of(Entity.FAMILY, family.id());
            CaseFile file = Objects.requireNonNull(files.get(known));
            CODED.computeIfAbsent(family.group(), group -> new ArrayList<>())
                    .add(coder.code(file, candidate(family, file), UNTIL, known));
        }
    }

    private static Instrument withThePricesOfTheSample() throws Exception {
        for (String part : List.of("scales", "prices")) {
            Files.createDirectories(folder.resolve(part));
        }
        try (var scales = Files.list(Path.of("jobs/instruments/scales"))) {
            for (Path scale : scales.toList()) {
                Files.copy(scale, folder.resolve("scales").resolve(scale.getFileName()));
            }
        }
        Files.copy(QuarterSample.FOLDER.resolve("prices.yaml"), folder.resolve("prices/prices.yaml"));
        return InstrumentFile.read(
                Files.copy(Path.of("jobs/instruments/ekc-2016-iv.yaml"), folder.resolve("ekc-2016-iv.yaml")));
    }

    private static Candidate candidate(DealtFamily family, CaseFile file) {
        String group = family.group().equals("completed") ? "experimental" : family.group();
        return new Candidate(
                new Group(group, 0),
                Optional.empty(),
                family.t1(),
                family.t2(),
                family.t2().isPresent() ? T2Source.PLAN : T2Source.NONE,
                family.t3(),
                List.of(),
                Spells.of(file.orders(), UNTIL),
                1,
                false);
    }

    private static List<Double> known(String variable, String groups) {
        int place = variables.stream().map(Variable::name).toList().indexOf(variable);
        List<Double> known = new ArrayList<>();
        for (String group : groups.split(" ")) {
            for (CodedFamily family : CODED.getOrDefault(group, List.of())) {
                if (family.codes().get(place) instanceof Code.Value value) {
                    known.add(value.number());
                }
            }
        }
        return known;
    }

    @ParameterizedTest(name = "{0} in {1}: {2} of {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # Table 4.1; parental_mid of controls does not follow: 11 of 85 cannot lie among 6 of 89
            ethnicity        | completed not_realised |  76 | 205
            ethnicity        | control planless       |  27 |  89
            parents_together | completed not_realised |  43 | 205
            parents_together | control planless       |  27 |  89
            parental_mid     | completed not_realised |  50 | 205
            # Table 4.3
            ethnicity        | completed |  29 |  84
            ethnicity        | control   |  26 |  85
            parents_together | completed |  24 |  84
            parents_together | control   |  25 |  85
            parental_mid     | completed |  31 |  84
            parental_mid     | control   |  11 |  85
            conflict_divorce | completed |  16 |  84
            conflict_divorce | control   |  37 |  85
            education_low    | completed |  59 |  76
            education_low    | control   |  35 |  50
            # Table 4.4, Table 4.5 and text
            abuse_signs_t1   | completed |  33 |  83
            abuse_signs_t1   | control   |  26 |  81
            out_of_home_t1   | completed |  35 |  84
            out_of_home_t1   | control   |  25 |  85
            abuse_signs_t3   | completed |  21 |  84
            abuse_signs_t3   | control   |  19 |  69
            new_out_of_home_t3 | completed | 4 |  84
            new_out_of_home_t3 | control   | 3 |  85
            new_placements_t3_network       | completed | 2 | 84
            new_placements_t3_agency_foster | completed | 1 | 84
            new_placements_t3_residential   | completed | 1 | 84
            new_placements_t3_residential   | control   | 3 | 85
            reunified_t3     | completed |   8 |  84
            reunified_t3     | control   |   9 |  85
            setting_changed_t3 | completed | 1 |  84
            setting_changed_t3 | control   | 0 |  85
            offered          | completed not_realised | 205 | 205
            """)
    void haveThePrintedCounts(String variable, String groups, int yes, int of) {
        List<Double> known = known(variable, groups);
        assertThat(known).hasSize(of);
        assertThat(known.stream().filter(value -> value > 0)).hasSize(yes);
    }

    @ParameterizedTest(name = "{0} in {1}: {3} ({4}) of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # Table 4.1; the controls' mean of arij_risk_t1 does not follow: 79 of them have 3.46
            mean_age_children  | completed not_realised | 205 | 8.11 | 5.50
            mean_age_children  | control planless       |  89 | 8.82 | 4.86
            arij_risk_t1       | completed not_realised | 196 | 3.77 | 1.48
            # Table 4.3; 6.16 is no whole number over 84
            mean_age_children  | completed |  84 | 7.44 | 5.66
            mean_age_children  | control   |  85 | 8.62 | 4.79
            arij_risk_t1       | completed |  83 | 3.67 | 1.40
            arij_risk_t1       | control   |  79 | 3.46 | 1.33
            support_sources    | completed |  62 | 3.35 | 1.37
            support_sources    | control   |  68 | 3.37 | 1.18
            care_types_before  | completed |  84 | 6.15 | 6.51
            care_types_before  | control   |  85 | 3.13 | 2.05
            # Table 4.4; 3.22 is no whole number over 48
            capi_abuse_t1      | completed |  64 | 4.53 | 4.06
            capi_abuse_t1      | control   |  70 | 4.50 | 3.64
            contacts_t1        | completed |  48 | 11.54 | 11.62
            contacts_t1        | control   |  62 | 11.63 | 15.91
            care_types_used_t1 | completed |  48 | 3.23 | 1.26
            care_types_used_t1 | control   |  63 | 3.00 | 1.39
            # Table 4.5; 7.80 is no whole number over 37; 9.39 cannot be, and .94 can
            arij_risk_t3       | completed |  83 | 4.19 | 1.32
            arij_risk_t3       | control   |  69 | 3.80 | 1.55
            capi_abuse_t3      | completed |  58 | 3.19 | 3.37
            capi_abuse_t3      | control   |  65 | 4.11 | 3.35
            contacts_t3        | completed |  37 | 7.81 | 9.97
            contacts_t3        | control   |  44 | 9.50 | 18.02
            care_types_used_t3 | completed |  37 | 2.59 | 0.76
            care_types_used_t3 | control   |  45 | 2.60 | 0.94
            # Table 4.11; costs at T3 need contacts, so that 37 and 44 families have them and not 38 and 52
            costs_health_t1    | completed |  47 | 4345.23 | 8616.75
            costs_health_t1    | control   |  60 | 3714.84 | 8329.53
            costs_legal_t1     | completed |  44 |  315.11 |  387.15
            costs_legal_t1     | control   |  58 |  319.17 |  457.59
            costs_health_t3    | completed |  37 | 3960.64 | 3225.16
            costs_health_t3    | control   |  44 | 1326.14 | 1510.30
            costs_legal_t3     | completed |  35 |  428.81 | 1512.68
            costs_legal_t3     | control   |  50 |  210.96 |  467.22
            """)
    void haveThePrintedMeansAndSpreads(String variable, String groups, int n, String mean, String sd) {
        double[] known = known(variable, groups).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        assertThat(known).hasSize(n);
        double average = java.util.Arrays.stream(known).average().orElseThrow();
        double squares = java.util.Arrays.stream(known)
                .map(v -> (v - average) * (v - average))
                .sum();
        assertThat(rounded(average)).isEqualTo(mean);
        assertThat(rounded(Math.sqrt(squares / (n - 1)))).isEqualTo(sd);
    }

    @ParameterizedTest(name = "form {0} of {1}: {2}, {3} weeks")
    @CsvSource(delimiter = '|', textBlock = """
            # Table 4.2; two of the 47 conferences of form 1 that did not come about have no day
            1 | not_realised | 45 | 31.93 |  7 | 81
            1 | completed    | 38 | 21.47 |  0 | 77
            2 | not_realised | 42 | 32.45 |  1 | 67
            2 | completed    | 32 | 13.78 |  3 | 36
            3 | not_realised | 11 | 22.82 |  0 | 57
            3 | completed    |  7 | 25.14 |  3 | 57
            4 | not_realised | 21 | 14.29 |  1 | 47
            4 | completed    |  5 | 12.80 |  2 | 28
            5 | completed    |  2 | 15.50 | 13 | 18
            """)
    void haveThePrintedWeeks(int form, String group, int n, String mean, int least, int most) {
        List<Variable> all = variables;
        List<String> names = all.stream().map(Variable::name).toList();
        List<Double> weeks = CODED.getOrDefault(group, List.of()).stream()
                .map(CodedFamily::codes)
                .filter(codes -> codes.get(names.indexOf("conference_form")).equals(Code.of(form)))
                .map(codes -> codes.get(names.indexOf("weeks_to_t2")))
                .filter(code -> code instanceof Code.Value)
                .map(code -> ((Code.Value) code).number())
                .toList();
        assertThat(weeks).hasSize(n).contains((double) least, (double) most).allMatch(w -> w >= least && w <= most);
        assertThat(rounded(weeks.stream().mapToDouble(w -> w).average().orElseThrow()))
                .isEqualTo(mean);
    }

    @Test
    void haveThePrintedReasonsForReferral() {
        assertThat(List.of(
                        reasons("completed", 0),
                        reasons("completed", 1),
                        reasons("completed", 2),
                        reasons("control", 0),
                        reasons("control", 1),
                        reasons("control", 2)))
                .containsExactly(14L, 16L, 54L, 11L, 26L, 48L);
    }

    private static long reasons(String group, double code) {
        return known("referral_reason", group).stream()
                .filter(value -> value == code)
                .count();
    }

    private static String rounded(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
