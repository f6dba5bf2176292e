package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.engine.OwnStudy;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that cannot be matched as it asks says why, and leaves nothing to trip over. */
class CannotMatchTest {

    private static final String ON = "on: [ethnicity, n_children_t1]";

    @TempDir
    private static Path sample = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void invent() throws IOException {
        new SampleDelivery(60, 5, 0).writeTo(sample.resolve("delivery"));
        MasterKey.create(sample.resolve("key"));
    }

    @Test
    void isToldBeforeADeliveryIsTakenInWhereItShowsFromTheStudyAlone() throws IOException {
        Path study = OwnStudy.matching(folder, "own", """

                  - {name: one, method: exact, distance: mahalanobis, %1$s}
                  - {name: two, method: nearest, %1$s}
                  - {method: cem, cutpoints: {care_types_t1: 2}, %1$s}
                """.formatted(ON));

        Said said = ask("run", study, "--delivery", sample.resolve("delivery").toString());
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.complaints())
                .containsExactly(
                        study + ", matching one: Method exact makes no use of distance; leave it out, or choose"
                                + " another method.",
                        study + ", matching specification-3: Column care_types_t1 has cutpoints but is not matched on;"
                                + " name it with on.");
        assertThat(folder.resolve("work/deliveries")).doesNotExist();
        assertThat(ask("runs").out()).doesNotContain("own");
    }

    @Test
    void isToldByTheRunWhereItShowsFromTheFamiliesAndTheNextTryIsFree() throws IOException {
        Path out = folder.resolve("results");
        Path study = OwnStudy.matching(
                folder, "own", "{method: exact, missing: fail, on: [arij_risk_t1, mean_age_index_children]}");
        ask("intake", sample.resolve("delivery"));
        for (int i = 0; i < 2; i++) {
            Said said = ask("study", study, "--out", out.toString());
            assertThat(said.exit()).isEqualTo(4);
            assertThat(said.complaints().get(said.complaints().size() - 1)).contains("arij_risk_t1");
            assertThat(out).doesNotExist();
        }
        assertThat(ask("runs").out().lines().filter(line -> line.contains("own-")))
                .isNotEmpty()
                .allMatch(line -> line.contains("failed"));

        OwnStudy.matching(folder, "own", "{method: exact, missing: drop, on: [ethnicity]}");
        assertThat(ask("study", study, "--out", out.toString()).exit()).isIn(0, 7);
        assertThat(out.resolve("cohort/matches.csv")).exists();
        assertThat(folder.resolve("results.partial")).doesNotExist();
    }

    private Said ask(String command, Object... more) {
        List<String> words = new ArrayList<>(List.of(command));
        Stream.of(more).map(String::valueOf).forEach(words::add);
        words.addAll(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                sample.resolve("key").toString()));
        return Said.by(words.toArray(String[]::new));
    }
}
