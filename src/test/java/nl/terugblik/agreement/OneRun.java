package nl.terugblik.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.engine.Workbench;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.protocol.Study;
import nl.terugblik.source.RefusalLimits;
import nl.terugblik.source.RefusedRows;
import nl.terugblik.study.StudyRuns;

/**
 * A delivery taken in and studied in a work folder of its own.
 *
 * @param place the folder that holds the work folder and the run's folder
 * @param refused whether the delivery was refused whole, so that there is no run
 */
record OneRun(Path place, boolean refused) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    private static final IntakePolicy HOWEVER_MUCH_IS_WRONG =
            new IntakePolicy(RefusalLimits.NONE, RefusedRows.INCOMPLETE);

    static OneRun of(Path delivery, Path place, Study study) {
        PrivateFiles.folder(place);
        Path work = PrivateFiles.folder(place.resolve("work"));
        MasterKey key = MasterKey.create(work.resolve("key"));
        try (Workbench bench = Workbench.open(work, database(), key, Behalf.ofSystemUser(), CLOCK, StepWatch.none())) {
            bench.intake(
                    DeliveryFolder.look(delivery), HOWEVER_MUCH_IS_WRONG, work.resolve("refused"), NumbersAhead.NONE);
            StudyRuns studies = bench.studies();
            studies.carryOut(studies.plan(study, Optional.of(place.resolve("run")), Optional.empty()));
            return new OneRun(place, false);
        } catch (IntakeRefused e) {
            return new OneRun(place, true);
        }
    }

    private static Optional<DatabaseAddress> database() {
        return TestDatabase.isPostgres()
                ? Optional.of(new DatabaseAddress(TestDatabase.emptyPostgres(), Optional.empty()))
                : Optional.empty();
    }

    /** What the steward is told of the delivery: its rejected rows, and what became of each table's rows. */
    Path steward() {
        return only(place.resolve("work").resolve("deliveries"));
    }

    /** What the researcher gets. */
    Path run() {
        return place.resolve("run");
    }

    private static Path only(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
