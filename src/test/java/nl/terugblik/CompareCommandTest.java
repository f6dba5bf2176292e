package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code compare} answers on the command line. */
@UsesRegister
class CompareCommandTest {

    private static final String STUDY = "jobs/ekc-follow-up.yaml";
    private static final String ANOTHER = "another-study";

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path keyFile = Path.of("");

    @BeforeEach
    void begin() {
        work = folder.resolve("work");
        keyFile = folder.resolve("key");
        MasterKey.create(keyFile);
    }

    @Test
    void endsWithWhatItFound() throws IOException {
        assertThat(ask("compare").exit()).isEqualTo(2);
        assertThat(work).doesNotExist();

        Path delivery = folder.resolve("delivery");
        new SampleDelivery(60, 3, 0).writeTo(delivery);
        assertThat(ask("intake", delivery.toString()).exit()).isZero();
        Said none = ask("compare");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("No study was carried out here yet");

        assertThat(ask("study", STUDY).exit()).isIn(0, 7);
        assertThat(ask("compare").err()).contains("is the first of the study ekc-follow-up");
        assertThat(ask("study", STUDY).exit()).isIn(0, 7);

        Said same = ask("compare", "--expect-same");
        assertThat(same.err()).isEmpty();
        assertThat(same.exit()).isZero();
        assertThat(looks()).isZero();
        assertThat(same.out()).contains("delivery same; study same; instrument same; software same; key same");
        Path csv = folder.resolve("csv");
        Path html = folder.resolve("page.html");
        assertThat(ask("compare", "--json", "--csv", csv.toString(), "--html", html.toString())
                        .out())
                .contains("\"same\": true");
        assertThat(csv.resolve("cells.csv")).exists();
        assertThat(looks()).isEqualTo(1);
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>");
        assertThat(ask("compare", "--csv", csv.toString()).exit()).isEqualTo(2);
        assertThat(ask("compare", "--html", work.resolve("lineage/x.html").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(ask("compare", "--variable", "ethnicty").err()).contains("Did you mean ethnicity?");
        assertThat(ask("compare", "--variable", "order_months").out())
                .doesNotContain("care_types")
                .contains("shared:");
        assertThat(ask("compare", "--json", "--md").exit()).isEqualTo(2);

        assertThat(ask("study", another().toString()).exit()).isIn(0, 7);
        List<String> runs =
                ask("runs").out().lines().map(line -> line.split(" ")[0]).toList();
        String other =
                runs.stream().filter(run -> run.contains(ANOTHER)).findFirst().orElseThrow();
        String plain = runs.stream()
                .filter(run -> run.startsWith("ekc-follow-up-") && !run.contains(ANOTHER))
                .findFirst()
                .orElseThrow();
        Said refused = ask("compare", plain, other);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--through-register");
        assertThat(ask("compare", plain, other, "--through-register", "--expect-same")
                        .exit())
                .isEqualTo(5);
        assertThat(ask("runs").out()).contains("comparison-1");
        assertThat(ask("show", "comparison-1").out()).contains(plain).contains("through the register");
    }

    /** The study as published under another name, and so with other pseudonyms. */
    private Path another() throws IOException {
        Path instruments = Files.createDirectories(folder.resolve("jobs/instruments"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), instruments.resolve("ekc-2016.yaml"));
        return Files.writeString(
                folder.resolve("jobs/another.yaml"),
                Files.readString(Path.of(STUDY)).replace("study: ekc-follow-up\n", "study: " + ANOTHER + "\n"));
    }

    /** How often someone looked at families by a comparison. */
    private long looks() throws IOException {
        if (!Files.isDirectory(work.resolve("access"))) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(work.resolve("access"))) {
            long looks = 0;
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                looks += Files.readString(file)
                        .lines()
                        .filter(line -> line.contains("\"compare\""))
                        .count();
            }
            return looks;
        }
    }

    private Said ask(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", work.toString(), "--key-file", keyFile.toString()));
        return Said.by(all.toArray(String[]::new));
    }
}
