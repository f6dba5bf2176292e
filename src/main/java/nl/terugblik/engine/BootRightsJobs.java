package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.audit.RunKind;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cli.FamilyJobs.Family;
import nl.terugblik.cli.RightsJobs;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.explain.FamilySearch;
import nl.terugblik.register.Objections;
import nl.terugblik.rights.Retention;

/** What the law gives families, entered in the ledger. */
final class BootRightsJobs implements RightsJobs {

    private final Workbench bench;
    private final Bookkeeping books;

    BootRightsJobs(Workbench bench, Bookkeeping books) {
        this.bench = bench;
        this.books = books;
    }

    @Override
    public String held(Family.Number family, Optional<Path> page, String purpose) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean objectionWithdrawn(Family.Number family) {
        Pseudonym known = find(family);
        Objections objections = new Objections(bench.database());
        if (!objections.stands(known)) {
            return false;
        }
        return books.keep(books.next(RunKind.OBJECTION), RunKind.OBJECTION, "one objection withdrawn", () -> {
            bench.together(() -> objections.withdraw(known, bench.now()));
            return true;
        });
    }

    @Override
    public long retentionEnded(LocalDate before) {
        return retention().endedBefore(before).size();
    }

    @Override
    public Erasure.OutcomeOfMany forgetRetentionEnded(LocalDate before) {
        return keep("families whose retention ended before " + before, run -> {
            List<Pseudonym> ended = retention().endedBefore(before);
            return bench.forgetMany(
                    (erasure, now) -> erasure.forgetAll(ended, "retention ended before " + before, run, now));
        });
    }

    @Override
    public Erasure.OutcomeOfMany forgetAgency(String organisation) {
        return keep(
                "all families of an agency that left",
                run -> bench.forgetMany((erasure, now) -> erasure.forgetAgency(organisation, run, now)));
    }

    private Erasure.OutcomeOfMany keep(String subject, Function<String, Erasure.OutcomeOfMany> work) {
        String run = bench.erasure()
                .manyCutOff()
                .map(many -> many.substring(0, many.indexOf("-many")))
                .orElseGet(() -> books.next(RunKind.ERASURE));
        return books.keep(run, RunKind.ERASURE, subject, () -> work.apply(run));
    }

    private Pseudonym find(Family.Number family) {
        return new FamilySearch(bench.database(), bench.key()).byNumber(family.organisation(), family.number());
    }

    private Retention retention() {
        return new Retention(bench.database(), bench.key());
    }
}
