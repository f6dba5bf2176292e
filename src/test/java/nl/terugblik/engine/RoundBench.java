package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.ledger.TestLog;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.round.Deeds;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import nl.terugblik.round.Rounds;

/** Rounds on a register in memory that holds a delivery with plans. */
final class RoundBench implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final JobBench bench = new JobBench();
    private final List<String> entered = new ArrayList<>();
    private final Path delivery;
    private final TestDatabase.Snapshot takenIn;
    private Path work = Path.of("");
    private String outputs = "";

    RoundBench(Path folder, int families) throws IOException {
        delivery = folder.resolve("delivery");
        InventedPlans.write(delivery, families);
        bench.begin(Files.createDirectory(folder.resolve("intake")));
        bench.intake(delivery);
        takenIn = bench.database().snapshot();
    }

    /** Begins anew below a folder that is empty. */
    Rounds begin(Path folder) {
        work = folder.resolve("work");
        entered.clear();
        bench.begin(work);
        bench.database().changeTo(takenIn);
        return rounds();
    }

    Rounds rounds() {
        RunLedger ledger = new RunLedger(bench.database(), TestLog.of(bench.database(), work));
        return new Rounds(bench.database(), JobBench.KEY, work, ledger, new Entered(), CLOCK);
    }

    /** Enters steps in a list, and that something is to leave the database's files. */
    private final class Entered implements Deeds {

        @Override
        public void enter(Act act, Runnable change) {
            bench.transactions().executeWithoutResult(status -> change.run());
            entered.add(act.action());
            outputs = String.valueOf(act.detail().getOrDefault("outputs", ""));
        }

        @Override
        public void destroying() {
            entered.add("destroying");
        }
    }

    FailingDatabase database() {
        return bench.database();
    }

    JobBench jobs() {
        return bench;
    }

    /** The files that the last entry says were written. */
    List<String> outputs() {
        return List.of(outputs.split(" "));
    }

    List<String> entered() {
        return entered;
    }

    Path work() {
        return work;
    }

    Path delivery() {
        return delivery;
    }

    /** Opens a round as the plans of the delivery are coded. */
    void open(Path folder, String more) throws IOException {
        rounds().open(InventedPlans.round(folder, delivery, more));
    }

    /** The sheet of a coder, given out. */
    FilledSheet sheet(String coder) throws IOException {
        return FilledSheet.read(
                rounds().sheet(InventedPlans.ROUND, coder).files().get(0));
    }

    void take(Path sheet) {
        rounds().take(InventedPlans.ROUND, sheet, Optional.empty(), false);
    }

    /** Carries the two blind places of a round out. */
    void bothHandIn(Path folder) throws IOException {
        take(sheet("anna").coded(9).to(folder.resolve("anna.csv")));
        take(sheet("bram").coded(4).to(folder.resolve("bram.csv")));
    }

    @Override
    public void close() {
        bench.close();
    }
}
