package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStart;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.ledger.TestLog;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.register.Delivery;
import nl.terugblik.round.Deeds;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedHands;
import nl.terugblik.round.Rounds;
import nl.terugblik.study.StudyRuns;
import org.apache.commons.csv.CSVRecord;

/** Rounds of case files on a register in memory that holds the published sample and studies of it. */
final class HandBench implements AutoCloseable {

    static final Path DELIVERY = Path.of("sample-dossiers/published-2016");
    private static final Path SAMPLE = Path.of("sample-dossiers/double-coding");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final JobBench bench = new JobBench();
    private final List<String> entered = new ArrayList<>();
    private final Path folder;
    private int opened;
    private String cutOff = "";

    HandBench(Path folder) {
        this.folder = folder;
        bench.begin(folder.resolve("work"));
        bench.intake(DELIVERY);
    }

    /** Carries the sample's study out under a name, with so many coders or, where that is empty, without double coding; gives its run. */
    Path study(String name, String coders) throws IOException {
        String text = Files.readString(SAMPLE.resolve("study.yaml"))
                .replace("ekc-double-coded", name)
                .replace("../../", Path.of("").toAbsolutePath() + "/")
                .replace("coders: 1", coders);
        text = coders.isEmpty() ? text.replaceFirst("double_coding:.*\n", "") : text;
        StudyRuns.Plan plan = bench.study(Files.writeString(folder.resolve(name + ".yaml"), text), Optional.empty());
        RunLedger ledger = ledger();
        ledger.begin(new RunStart(plan.run(), RunKind.STUDY, name, CLOCK.instant()));
        ledger.folder(plan.run(), plan.out());
        for (Delivery delivery : plan.asOf().deliveries()) {
            ledger.file(
                    plan.run(),
                    RunFile.keyed(RunFile.Role.INPUT, RunFile.DELIVERY + delivery.label(), delivery.contentHash(), 0));
        }
        for (String output : List.of("dataset/coded.csv", "dataset/missing.csv", "run.json")) {
            Path file = plan.out().resolve(output);
            ledger.file(
                    plan.run(), new RunFile(RunFile.Role.OUTPUT, file.toString(), Sha256.of(file), Files.size(file)));
        }
        ledger.end(plan.run(), RunStatus.DONE, CLOCK.instant(), "Done.");
        return plan.out();
    }

    /** What a newer run would make of the same families, in the place of a run. */
    void codedAnew(Path run) throws IOException {
        Path coded = run.resolve("dataset/coded.csv");
        Files.writeString(coded, Files.readString(coded).replace("\n", ",1\n").replaceFirst(",1\n", ",newer\n"));
        ledger().file(
                        String.valueOf(run.getFileName()),
                        new RunFile(RunFile.Role.OUTPUT, coded.toString(), Sha256.of(coded), Files.size(coded)));
    }

    private RunLedger ledger() {
        return new RunLedger(bench.database(), TestLog.of(bench.database(), folder.resolve("work")));
    }

    Rounds rounds() {
        return new Rounds(bench.database(), JobBench.KEY, folder.resolve("work"), ledger(), new Entered(), CLOCK);
    }

    private final class Entered implements Deeds {

        @Override
        public void enter(Act act, Runnable change) {
            if (act.action().equals(cutOff)) {
                throw new IllegalStateException("cut off");
            }
            bench.transactions().executeWithoutResult(status -> change.run());
            entered.add(act.action());
        }

        @Override
        public void destroying() {
            entered.add("destroying");
        }
    }

    /** Cuts off before this is entered; empty where nothing is to be cut off any more. */
    void cutOffBefore(String action) {
        cutOff = action;
    }

    FailingDatabase database() {
        return bench.database();
    }

    /** What was entered, in order. */
    List<String> entered() {
        return entered;
    }

    /** A round that is open. */
    Round open(String study, String more) throws IOException {
        assertThat(opening(study, more).get(0)).endsWith(" is open: 30 units in 30 documents.");
        return new Round("hand-" + (opened - 1));
    }

    /** What is said as a round is opened. */
    List<String> opening(String study, String more) throws IOException {
        Round round = new Round("hand-" + opened++);
        Files.writeString(
                round.file(),
                "round: " + round.name + "\nunits: {from: run, study: " + study + "}\na: dina\n" + more
                        + "third: eva\nbootstrap: 100\n");
        return rounds().open(round.file()).sentences();
    }

    /** A round that dina and eva carried out. */
    Round closed(String study) throws IOException {
        Round round = open(study, "");
        round.handIn("dina");
        rounds().compare(round.name);
        round.judge();
        rounds().close(round.name);
        return round;
    }

    @Override
    public void close() {
        bench.close();
    }

    /** A round in the hands of invented people. */
    final class Round {

        private final String name;

        private Round(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        Path file() {
            return folder.resolve(name + ".yaml");
        }

        InventedHands hands() {
            return InventedHands.of(rounds().locate(name, DeliveryFolder.look(DELIVERY), Optional.empty()).stream()
                    .map(one -> String.join(",", one.cells()))
                    .toList());
        }

        Path path(String file) {
            return folder.resolve("work/coding").resolve(name).resolve(file);
        }

        /** A sheet that is given out. */
        Path sheet(String coder) {
            rounds().sheet(name, coder);
            return path("sheets/" + coder + ".csv");
        }

        String take(FilledSheet sheet) throws IOException {
            return take(sheet, ',', "\n");
        }

        String take(FilledSheet sheet, char delimiter, String lineEnd) throws IOException {
            Path file = Files.writeString(folder.resolve("filled.csv"), sheet.text(delimiter, lineEnd));
            return rounds().take(name, file, Optional.empty(), false)
                    .sentences()
                    .get(0);
        }

        void handIn(String coder) throws IOException {
            assertThat(take(hands().coded(sheet(coder)))).startsWith("Taken in");
        }

        void judge() throws IOException {
            judge("eva");
        }

        /** As eva would, whoever it is. */
        void judge(String who) throws IOException {
            assertThat(take(hands().judged(sheet(who)))).startsWith("Taken in");
        }

        List<CSVRecord> table(String table) {
            List<CSVRecord> rows = new ArrayList<>();
            CsvReader.read(path(table + ".csv"), rows::add);
            return rows;
        }

        /** The values of an outcome in a group, by some codes. */
        double[] values(String codes, String group, String outcome) {
            InventedHands hands = hands();
            Map<String, Map<String, String>> byUnit = new HashMap<>();
            table("final")
                    .forEach(row -> byUnit.computeIfAbsent(row.get("unit"), made -> new HashMap<>())
                            .put(row.get("variable"), row.get("code")));
            if (codes.equals("hand")) {
                byUnit.replaceAll((unit, row) -> hands.hand(unit));
            }
            if (codes.equals("computed")) {
                table("disagreements")
                        .forEach(row -> byUnit.getOrDefault(row.get("unit"), new HashMap<>())
                                .put(row.get("variable"), row.get("computed")));
            }
            return byUnit.values().stream()
                    .filter(row -> group.equals(row.get("group"))
                            && row.getOrDefault(outcome, "").matches("[0-9.]+"))
                    .mapToDouble(row -> Double.parseDouble(row.getOrDefault(outcome, "")))
                    .toArray();
        }
    }
}
