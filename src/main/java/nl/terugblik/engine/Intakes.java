package nl.terugblik.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.DiskNeed;
import nl.terugblik.intake.Intake;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.NotEnoughDisk;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.ProfileFile;
import nl.terugblik.source.SourceProfile;

/**
 * The intakes of an open work folder. Each attempt stands in the ledger, also one that was refused before anything of the
 * delivery could be read; what a steward needs in the morning lies in the attempt's own folder.
 */
final class Intakes {

    private static final String RUN = "intake-";
    private static final String UNREAD = RUN + "unread-";

    private final Workbench bench;
    private final RunLedger ledger;
    private final Bookkeeping books;
    private final Consumer<String> say;
    private final NumbersAhead ahead;
    private final Optional<Hands.Spread> spread;

    /**
     * Intakes on a bench.
     *
     * @param say is told what must be known before one begins
     * @param ahead what of the first may have been worked out already
     */
    Intakes(Workbench bench, Bookkeeping books, Consumer<String> say, NumbersAhead ahead) {
        this(bench, books, say, ahead, Optional.empty());
    }

    private Intakes(
            Workbench bench,
            Bookkeeping books,
            Consumer<String> say,
            NumbersAhead ahead,
            Optional<Hands.Spread> spread) {
        this.spread = spread;
        this.bench = bench;
        this.ledger = bench.ledger();
        this.books = books;
        this.say = say;
        this.ahead = ahead;
    }

    /** The same intakes, with parts that other machines may take. */
    Intakes spread(Hands.Spread how) {
        return new Intakes(bench, books, say, ahead, Optional.of(how));
    }

    /** Takes a delivery in, under the limits of its profile where the command line sets no others. */
    Intake.Outcome take(Path delivery, Optional<Path> source, AskedLimits asked) {
        Optional<SourceProfile> profile = source.map(ProfileFile::read);
        DeliveryFolder folder;
        try {
            folder = profile.map(known -> DeliveryFolder.look(delivery, known))
                    .orElseGet(() -> DeliveryFolder.look(delivery));
        } catch (RuntimeException e) {
            return unread(delivery, e);
        }
        return take(delivery, folder, folder.policy().with(asked));
    }

    private Intake.Outcome take(Path delivery, DeliveryFolder folder, IntakePolicy policy) {
        bench.holdAgency(folder.organisation());
        List<RunSetting> limits = policy.limits().byName().entrySet().stream()
                .map(limit -> new RunSetting(limit.getKey(), limit.getValue().toString()))
                .toList();
        String run = attempt(RUN + folder.label(bench.key().fingerprints()), limits);
        bench.holdRun(run);
        if (bench.jobs().isPublished(folder)) {
            return bench.intake(folder, policy, refused(run), ahead);
        }
        return books.keep(
                run,
                RunKind.INTAKE,
                delivery.toString(),
                () -> bench.jobs().known(folder).map(Intake::parameters),
                () -> {
                    books.inputs(run, folder, limits);
                    try {
                        if (!bench.jobs().isBegun(folder)) {
                            say.accept(DiskNeed.of(folder, bench.work()).sentence());
                        }
                        Intake.Outcome taken = spread.map(
                                        how -> bench.intakeSpread(folder, policy, refused(run), ahead, how.queue()))
                                .orElseGet(() -> bench.intake(folder, policy, refused(run), ahead));
                        if (spread.isPresent()) {
                            books.shares(run, bench.jobs().shares(taken.delivery()));
                        }
                        books.intake(run, taken);
                        return taken;
                    } catch (IntakeRefused | NotEnoughDisk e) {
                        throw tell(run, delivery, e);
                    }
                });
    }

    /** Whose delivery it is may not be known then: the run has a number of its own. */
    private Intake.Outcome unread(Path delivery, RuntimeException why) {
        bench.awaitUnread();
        long before = ledger.runs().stream()
                .filter(run -> run.id().startsWith(UNREAD))
                .count();
        String run = UNREAD + (before + 1);
        bench.holdRun(run);
        return books.keep(run, RunKind.INTAKE, delivery.toString(), () -> {
            throw why instanceof IntakeRefused || why instanceof UnreadableDelivery ? tell(run, delivery, why) : why;
        });
    }

    /** The run of this attempt: one that goes on where an earlier one under the same limits was cut off, or a new one. */
    private String attempt(String first, List<RunSetting> limits) {
        String run = first;
        Optional<RunRecord> last = Optional.empty();
        for (int number = 2; ; number++) {
            String id = run;
            Optional<RunRecord> known =
                    ledger.find(id).filter(found -> found.summary().id().equals(id));
            if (known.isEmpty()) {
                break;
            }
            last = known;
            run = first + "-" + number;
        }
        return last.filter(record -> goesOn(record, limits))
                .map(record -> record.summary().id())
                .orElse(run);
    }

    private static boolean goesOn(RunRecord last, List<RunSetting> limits) {
        RunStatus status = last.summary().status();
        return status != RunStatus.REFUSED
                && status != RunStatus.DONE
                && (last.settings().isEmpty() || List.copyOf(limits).equals(last.settings()));
    }

    /** Writes why a delivery was refused beside what else is left of it, and enters all of that. */
    private RuntimeException tell(String run, Path delivery, RuntimeException why) {
        Path folder = refused(run);
        PrivateFiles.folder(folder.resolveSibling(""));
        PrivateFiles.folder(folder);
        PrivateFiles.write(
                folder.resolve("refusal.txt"),
                why.getMessage() + "\n\nDelivery: " + delivery + "\nRun:      " + run + " (./terugblik show " + run
                        + ")\n\nNothing of it was taken in; the register is as it was.\n");
        books.refused(run, folder, why instanceof IntakeRefused refusal ? refusal.tables() : List.of());
        return why;
    }

    private Path refused(String run) {
        return bench.work().resolve("deliveries").resolve(run.substring(RUN.length()) + ".refused");
    }
}
