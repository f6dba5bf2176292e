package nl.terugblik.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.RunKind;
import nl.terugblik.cli.StewardJobs;
import nl.terugblik.quarantine.Quarantine;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.quarantine.Waiting;

/** The steward's work on an open work folder, entered in the ledger. */
final class BootStewardJobs implements StewardJobs {

    private final Workbench bench;
    private final Bookkeeping books;

    BootStewardJobs(Workbench bench, Bookkeeping books) {
        this.bench = bench;
        this.books = books;
    }

    @Override
    public List<Waiting> waiting() {
        return quarantine().waiting();
    }

    @Override
    public List<Settled> settled() {
        return quarantine().settled();
    }

    @Override
    public ShownRow show(String table, int line, Optional<String> delivery) {
        ShownRow row = quarantine().show(table, line, delivery);
        return books.keep(
                books.next(RunKind.QUARANTINE),
                RunKind.QUARANTINE,
                "shown: " + row.table() + ".csv, line " + line + ", of delivery " + row.delivery(),
                () -> row);
    }

    @Override
    public List<Path> export(Path folder, Optional<String> organisation) {
        String run = books.next(RunKind.QUARANTINE);
        return books.keep(run, RunKind.QUARANTINE, "exported for the source: " + folder, () -> {
            List<Path> written = quarantine().export(folder, organisation);
            books.outputs(run, folder);
            return written;
        });
    }

    private Quarantine quarantine() {
        return new Quarantine(bench.database(), bench.key());
    }
}
