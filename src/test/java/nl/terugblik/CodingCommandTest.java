package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of people who code, by the commands as a whole: in the ledger, and reached by what is done to a register. */
@UsesRegister
class CodingCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path delivery = Path.of("");
    private Path round = Path.of("");

    @BeforeEach
    void openARound() throws IOException {
        delivery = folder.resolve("delivery");
        InventedPlans.write(delivery, 40);
        MasterKey.create(folder.resolve("key"));
        round = InventedPlans.round(folder, delivery, "");
        ask("intake", delivery.toString());
        assertThat(ask("coding", "open", round.toString()).out()).startsWith("Round plans is open: ");
    }

    @Test
    void areEnteredStepByStepAndVerified() throws IOException {
        handIn("anna", 9);
        handIn("bram", 4);
        ask("coding", "compare", "plans");
        ask("coding", "take", "plans", third().toString(), "--coder", "cees");
        ask("coding", "close", "plans");

        assertThat(ask("coding", "list").out())
                .contains("plans: closed, a anna handed in, b bram handed in, third cees handed in");
        String ledger = Files.readString(folder.resolve("work/ledger/runs.jsonl"));
        assertThat(Stream.of("opened", "given", "taken", "compared", "closed"))
                .allSatisfy(step -> assertThat(ledger).contains("\"coding." + step + "\""));
        assertThat(ledger).contains("\"sheet_hmac\"").doesNotContain("Pleegzorg", "D100");
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void holdNothingOfAFamilyThatIsErased() throws IOException {
        handIn("anna", 9);
        handIn("bram", 4);
        ask("coding", "compare", "plans");
        String before = ask("coding", "close", "plans").err();
        assertThat(before).contains("The sheet of cees was not taken in yet");
        String plan = Files.readAllLines(delivery.resolve("plan_documents.csv"))
                .get(1)
                .split(",")[1];
        String family = Files.readAllLines(delivery.resolve("plans.csv")).stream()
                .filter(row -> row.startsWith(plan + ","))
                .findFirst()
                .orElseThrow()
                .split(",")[1];

        Said forgotten = Said.typing(family, Said::by, List.of(all("forget", "--organisation", organisation())));

        assertThat(forgotten.exit()).as(forgotten.err()).isZero();
        try (Stream<Path> left = Files.list(folder.resolve("work/coding/plans"))) {
            assertThat(left).extracting(Path::getFileName).map(String::valueOf).containsExactly("round.json");
        }
        ask("coding", "compare", "plans");
        FilledSheet left = FilledSheet.read(folder.resolve("work/coding/plans/sheets/cees.csv"));
        assertThat(left.text(',', "\n")).doesNotContain("plan 0?", "dag 0");
        assertThat(ask("coding", "take", "plans", third().toString()).out()).startsWith("Taken in");
        assertThat(ask("coding", "close", "plans").out()).startsWith("Round plans is closed");
        assertThat(Files.readString(folder.resolve("work/coding/plans/final.csv")))
                .doesNotContain("plan_documents.csv,2,");
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void surviveNewKeysAndABackup() throws IOException {
        handIn("anna", 9);
        ask("rekey");
        handIn("bram", 4);
        ask("backup", folder.resolve("copy").toString());
        ask("coding", "compare", "plans");
        ask("restore", folder.resolve("copy").toString(), "--replace");
        assertThat(ask("coding", "list").out()).contains("plans: open, a anna handed in, b bram handed in");
        ask("coding", "compare", "plans");
        assertThat(ask("coding", "take", "plans", third().toString()).out()).startsWith("Taken in");
    }

    @Test
    void refuseASheetWithExitCodeFour() throws IOException {
        ask("coding", "sheet", "plans", "--coder", "anna");
        Path empty = Files.copy(sheet("anna"), folder.resolve("empty.csv"));
        Said refused = ask("coding", "take", "plans", empty.toString());
        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.err()).contains("lacks a code where there must be one");
        assertThat(ask("coding", "sheet", "plans", "--coder", "dirk").exit()).isEqualTo(2);
        assertThat(ask("coding", "close", "nothing").err()).contains("There is no round nothing on this register");
    }

    @Test
    void needADeliveryThatWasTakenIn() throws IOException {
        Path other = folder.resolve("other");
        InventedPlans.write(other, 30);
        Path file = InventedPlans.round(Files.createDirectory(folder.resolve("place")), other, "");
        Said said = ask("coding", "open", file.toString());
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.err()).contains("was not taken in as it lies there");
    }

    private void handIn(String coder, int ownEvery) throws IOException {
        ask("coding", "sheet", "plans", "--coder", coder);
        Path filled = FilledSheet.read(sheet(coder)).coded(ownEvery).to(folder.resolve(coder + ".csv"));
        Said said = ask("coding", "take", "plans", filled.toString());
        assertThat(said.out()).as(said.err()).startsWith("Taken in");
    }

    private String organisation() throws IOException {
        return Files.readAllLines(delivery.resolve("delivery.csv")).get(1).split(",")[0];
    }

    private Path third() throws IOException {
        return FilledSheet.read(sheet("cees")).decided().to(folder.resolve("cees.csv"));
    }

    private Path sheet(String coder) {
        return folder.resolve("work/coding/plans/sheets/" + coder + ".csv");
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
