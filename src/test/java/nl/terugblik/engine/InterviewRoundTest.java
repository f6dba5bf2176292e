package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.files.CsvReader;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.Rounds;
import nl.terugblik.round.store.RoundStore;
import nl.terugblik.round.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round of interviews: each answer has a valence, and reasons in the column of its item. */
class InterviewRoundTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void comesToTablesOfValencesAndReasons() throws IOException {
        try (RoundBench bench = new RoundBench(folder, 20)) {
            Rounds rounds = bench.begin(folder);
            List<String> families = new ArrayList<>();
            CsvReader.read(bench.delivery().resolve("families.csv"), row -> families.add(row.get("family_id")));
            Files.writeString(
                    bench.delivery().resolve("interviews.csv"),
                    "interview_id,family_id,role\nI1," + families.get(0) + ",parent\nI2," + families.get(0)
                            + ",protector\nI3," + families.get(1) + ",aunt\nI4," + families.get(1) + ",child\n");
            Files.writeString(
                    bench.delivery().resolve("interview_answers.csv"),
                    "interview_id,item,text\nI1,proposal,Het was goed.\nI1,support,Oma helpt.\nI2,proposal,Te zwaar.\n"
                            + "I2,proposal,Nog eens.\nI9,trust,Wie?\nI2,weather,Regen.\n");
            Path plan = folder.resolve("interviews.yaml");
            Files.writeString(
                    plan,
                    "round: talks\ninstrument: "
                            + Path.of("jobs/instruments/interview-content.yaml").toAbsolutePath()
                            + "\nunits: {from: interviews, delivery: "
                            + bench.delivery().toAbsolutePath()
                            + "}\na: anna\nb: bram\nthird: cees\nbootstrap: 100\n");
            assertThat(rounds.open(plan).sentences()).containsExactly("Round talks is open: 3 units in 2 documents.");
            Path tables = bench.work().resolve("coding/talks");
            assertThat(Files.readAllLines(tables.resolve("selection.csv")))
                    .containsExactly("what,documents", "coded,2", "nothing_answered,1");
            assertThat(Files.readAllLines(tables.resolve("refused.csv")))
                    .containsExactlyInAnyOrder(
                            "file,line,rule",
                            "interviews.csv,4,unknown_value",
                            "interview_answers.csv,5,duplicate_key",
                            "interview_answers.csv,6,orphan",
                            "interview_answers.csv,7,unknown_value");
            for (String coder : List.of("anna", "bram")) {
                FilledSheet sheet =
                        FilledSheet.read(rounds.sheet("talks", coder).files().get(0));
                for (int row = 0; row < sheet.rows().size(); row++) {
                    String item = sheet.cell(sheet.rows().get(row), "kind");
                    sheet.with(row, "valence", "positive");
                    sheet.with(row, "themes_" + item, item.equals("proposal") ? "burden, own_voice" : "");
                }
                rounds.take("talks", sheet.to(folder.resolve(coder + ".csv")), Optional.empty(), false);
            }
            assertThat(rounds.compare("talks").sentences())
                    .containsExactly("The coders agree on everything; close the round.");
            rounds.close("talks");
            assertThat(Files.readAllLines(tables.resolve("interview-valence.csv")))
                    .anyMatch(line -> line.startsWith("proposal,parent,all,1,1,1,0,0,100,0"));
            assertThat(Files.readAllLines(tables.resolve("interview-themes.csv")))
                    .contains("proposal,own_voice,all,2,1,100", "proposal,burden,protector,1,1,100");
            assertThat(Files.readString(tables.resolve("final.csv")))
                    .contains("themes_proposal,own_voice burden,agreement,interview_answers.csv,2,")
                    .doesNotContain("Het was goed", "Oma helpt");
            assertThat(bench.entered()).endsWith("destroying", "coding.closed");
            assertThat(Files.readString(tables.resolve("report/index.html")))
                    .contains("<html lang=\"nl\"", "<svg", "het voorstel", "+ eigen stem", "jeugdbeschermers")
                    .doesNotContain("Het was goed", "Oma helpt", "anna", "bram");
            assertThat(Files.readString(tables.resolve("report/index.en.html")))
                    .contains("<html lang=\"en\"", "the proposal", "+ own voice", "nothing answered");
            byte[] last = Files.readAllBytes(tables.resolve("final.csv"));
            assertThat(texts(bench, "talks"))
                    .as("texts are destroyed at close")
                    .hasSize(3)
                    .containsOnly("");
            assertThatThrownBy(() -> rounds.sheet("talks", "anna"))
                    .hasMessage(
                            "Round talks is closed, so that this sheet is not taken in any more and is not given out"
                                    + " again.");
            for (String cutOff : List.of("sheets/anna.csv", "drafts/anna.given", "handed-in/anna.csv")) {
                Files.createDirectories(tables.resolve(cutOff).getParent());
                Files.writeString(tables.resolve(cutOff), "Het was goed");
            }
            rounds.close("talks");
            assertThat(JobBench.files(tables).values())
                    .as("what a close that was cut off left is destroyed")
                    .noneMatch(text -> text.contains("Het was goed"));
            assertThat(tables.resolve("final.csv")).as("hashes of texts stay").hasBinaryContent(last);

            Files.writeString(
                    plan, Files.readString(plan).replace("round: talks", "round: kept") + "keep_text: true\n");
            rounds.open(plan);
            for (String coder : List.of("anna", "bram")) {
                FilledSheet sheet =
                        FilledSheet.read(rounds.sheet("kept", coder).files().get(0));
                for (int row = 0; row < sheet.rows().size(); row++) {
                    sheet.with(row, "valence", "mixed");
                }
                rounds.take("kept", sheet.to(folder.resolve(coder + ".csv")), Optional.empty(), false);
            }
            rounds.compare("kept");
            rounds.close("kept");
            assertThat(texts(bench, "kept")).contains("Het was goed.");
        }
    }

    private static List<String> texts(RoundBench bench, String round) {
        RoundStore store = new RoundStore(bench.database(), JobBench.KEY);
        return store.documents(store.find(round).orElseThrow()).stream()
                .flatMap(document -> document.units().stream())
                .map(Unit::text)
                .toList();
    }
}
