package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.InventedHands;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Case files that people code as well, by the commands as a whole: entered, verified, explained, and gone with a family. */
@UsesRegister
class HandCodingTest {

    private static final Path SAMPLE = Path.of("sample-dossiers/double-coding");
    private static final String DELIVERY = "sample-dossiers/published-2016";
    private static final String ROUND = "hand-2016";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areEnteredVerifiedAndExplainedAndHoldNothingOfAFamilyThatIsErased() throws IOException {
        MasterKey.create(folder.resolve("key"));
        done("run", SAMPLE.resolve("study.yaml").toString(), "--delivery", DELIVERY);
        assertThat(done("coding", "open", SAMPLE.resolve("round.yaml").toString())
                        .out())
                .startsWith("Round hand-2016 is open: 30 units in 30 documents.");
        InventedHands hands = hands();
        done("coding", "sheet", ROUND, "--coder", "dina");
        take(hands.coded(path("sheets/dina.csv")).to(folder.resolve("dina.csv")));
        done("coding", "compare", ROUND);
        String number = hands.families().values().iterator().next();
        assertThat(explained(number)).contains("in round hand-2016, which is not closed");

        take(hands.judged(path("sheets/eva.csv")).to(folder.resolve("eva.csv")));
        assertThat(done("coding", "close", ROUND).out()).contains(" is closed: " + 30 * 42 + " final codes.");
        String ledger = Files.readString(folder.resolve("work/ledger/runs.jsonl"));
        assertThat(Stream.of("opened", "located", "given", "taken", "measured", "closed"))
                .allSatisfy(step -> assertThat(ledger).contains("\"coding." + step + "\""));
        assertThat(ledger).contains("\"coded_sha256\"").doesNotContain("P001");
        assertThat(done("verify").out()).containsPattern("rounds +[0-9]+ files of rounds as they were written +ok");
        CSVRecord difference = table("disagreements").get(0);
        assertThat(explained(String.valueOf(hands.families().get(difference.get("unit")))))
                .contains(
                        difference.get("variable") + " is " + difference.get("hand") + " by hand in round " + ROUND
                                + " and " + difference.get("computed") + " computed; the verdict is "
                                + difference.get("verdict"),
                        " variables are the same by hand in round " + ROUND);

        assertThat(ask("coding", "locate", "nothing", DELIVERY).exit()).isEqualTo(2);
        assertThat(ask("coding", "locate", ROUND, DELIVERY, "--unit", "nothing").exit())
                .isEqualTo(2);
        assertThat(ask("coding", "locate", ROUND, "sample-dossiers/agency-north")
                        .exit())
                .isEqualTo(5);
        assertThat(done("coding", "locate", "ekc-double-coded", DELIVERY, "--unit", difference.get("unit"))
                        .out())
                .hasLineCount(2);

        String verdicts = Files.readString(path("verdicts.csv"));
        Files.writeString(path("verdicts.csv"), verdicts.replaceFirst(",1,", ",2,"));
        Said changed = ask("verify");
        assertThat(changed.exit()).isEqualTo(5);
        assertThat(changed.out() + changed.err()).contains("verdicts.csv is not as it was written; ask");
        Path cutOff =
                Files.writeString(path("unentered"), ""); // as a step leaves it that was killed before it was entered
        changed = ask("verify");
        assertThat(changed.exit()).isEqualTo(5);
        assertThat(changed.out() + changed.err())
                .contains("verdicts.csv is not as it was written: a step of the round was cut off while it wrote; ask");
        Files.delete(cutOff);

        String unit = difference.get("unit");
        Said forgotten = Said.typing(
                String.valueOf(hands.families().get(unit)),
                Said::by,
                List.of(all("forget", "--organisation", "Published figures of 2016 (invented families)")));
        assertThat(forgotten.exit()).as(forgotten.err()).isZero();
        assertThat(path("final.csv")).doesNotExist();
        assertThat(path("disagreements.csv")).doesNotExist();
        assertThat(path("sheets")).doesNotExist();
        assertThat(done("coding", "close", ROUND).out()).contains(" is closed: " + 29 * 42 + " final codes.");
        for (String table : List.of("final", "disagreements")) {
            assertThat(table(table))
                    .isNotEmpty()
                    .noneMatch(row -> row.get("unit").equals(unit));
        }
        assertThat(table("sensitivity-double-coding")).isNotEmpty();
        assertThat(hands().families()).hasSize(29).doesNotContainKey(unit);
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void areLocatedOnTheLinesOfTheDeliveryThatIsAskedAbout() throws IOException {
        MasterKey.create(folder.resolve("key"));
        Path later = folder.resolve("later");
        FileSystemUtils.copyRecursively(Path.of(DELIVERY), later);
        Path about = later.resolve("delivery.csv");
        Files.writeString(about, Files.readString(about).replace("2015-01-15", "2015-01-16"));
        List<String> families = new ArrayList<>(Files.readAllLines(later.resolve("families.csv")));
        Collections.reverse(families.subList(1, families.size()));
        Files.write(later.resolve("families.csv"), families);
        Files.delete(later.resolve("datapackage.json"));
        done("intake", DELIVERY);
        done("intake", later.toString());
        done("study", SAMPLE.resolve("study.yaml").toString());
        done("coding", "open", SAMPLE.resolve("round.yaml").toString());
        for (Path delivery : List.of(Path.of(DELIVERY), later)) {
            List<String> lines = Files.readAllLines(delivery.resolve("families.csv"));
            List<String> located = done("coding", "locate", ROUND, delivery.toString())
                    .out()
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(located).hasSize(30).allSatisfy(row -> {
                String[] cells = row.split(",|:");
                assertThat(cells[2]).isEqualTo("families.csv");
                assertThat(lines.get(Integer.parseInt(cells[3]) - 1)).startsWith(cells[1] + ",");
            });
        }
    }

    private InventedHands hands() {
        return InventedHands.of(
                done("coding", "locate", ROUND, DELIVERY).out().lines().skip(1).toList());
    }

    private void take(Path sheet) {
        assertThat(done("coding", "take", ROUND, sheet.toString()).out()).startsWith("Taken in");
    }

    private String explained(String number) {
        Said said = Said.typing(number, Said::by, List.of(all("explain", "-")));
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out();
    }

    private Path path(String file) {
        return folder.resolve("work/coding").resolve(ROUND).resolve(file);
    }

    private List<CSVRecord> table(String table) {
        List<CSVRecord> rows = new ArrayList<>();
        CsvReader.read(path(table + ".csv"), rows::add);
        return rows;
    }

    private Said done(String... arguments) {
        Said said = ask(arguments);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private Said ask(String... arguments) {
        return Said.by(all(arguments));
    }

    private String[] all(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }
}
