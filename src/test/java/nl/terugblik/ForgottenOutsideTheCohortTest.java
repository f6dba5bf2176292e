package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family that a run screened and left out is forgotten without the run losing more than its row. */
@UsesRegister
class ForgottenOutsideTheCohortTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesOneRowAndLeavesARunThatIsAsItsLedgerSays() throws IOException {
        MasterKey.create(folder.resolve("key"));
        Path delivery = folder.resolve("delivery");
        new SampleDelivery(60, 3, 0).writeTo(delivery);
        Said done = ask("run", "jobs/ekc-follow-up.yaml", "--delivery", delivery.toString());
        String run = done.out().replaceAll("(?s).*\\(run ([a-z0-9-]+)\\).*", "$1");
        List<String> used = ask("used", run, delivery.toString()).out().lines().toList();
        String passedBy = Files.readAllLines(delivery.resolve("families.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(number -> !used.contains(number))
                .findFirst()
                .orElseThrow();
        Path list = folder.resolve("work/runs").resolve(run).resolve("cohort/screened.csv");
        int rows = Files.readAllLines(list).size();
        String organisation =
                Files.readAllLines(delivery.resolve("delivery.csv")).get(1).split(",")[0];

        Said forgotten = forget(organisation, passedBy);

        assertThat(forgotten.err()).isEmpty();
        assertThat(forgotten.exit()).isZero();
        assertThat(Files.readAllLines(list)).hasSize(rows - 1);
        assertThat(list.resolveSibling("../dataset/coded.csv")).exists();
        assertThat(ask("show", run).out()).contains("  done,");
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out()).isZero();
    }

    private Said forget(String organisation, String number) {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(number.getBytes(StandardCharsets.UTF_8)));
        try {
            return ask("forget", "--organisation", organisation);
        } finally {
            System.setIn(console);
        }
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
