package nl.terugblik.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cli.jobs.FamilyJobs.Family;
import nl.terugblik.cli.jobs.RightsJobs;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.explain.FamilySearch;
import nl.terugblik.ledger.Seen;
import nl.terugblik.register.rows.Objections;
import nl.terugblik.release.Releases;
import nl.terugblik.release.source.RecordedRuns;
import nl.terugblik.rights.AccessRequest;
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
        bench.mustBeWhole();
        Pseudonym known = find(family);
        String word = Seen.family(known);
        bench.openLedger().accessLog().enter(new Seen("explain.all", word, purpose, "shown", Map.of()));
        AccessRequest.Answer answer = new AccessRequest(bench.database(), bench.key(), bench.work(), bench.ledger())
                .of(
                        known,
                        releases(),
                        bench.rounds().holding(known).stream()
                                .map(round -> new AccessRequest.InRound(
                                        round.round(), round.kind(), round.documents(), round.hasTexts()))
                                .toList(),
                        bench.openLedger().looksAt(word),
                        bench.clock().instant());
        page.ifPresent(answer::write);
        return answer.text();
    }

    private List<AccessRequest.Released> releases() {
        return new Releases(
                        bench.work(), RecordedRuns.NONE, Optional.of(LedgerAlone.releases(bench.log())), bench.clock())
                .list().stream()
                        .map(release -> new AccessRequest.Released(
                                release.release(),
                                release.run(),
                                !release.approvedBy().isEmpty()))
                        .toList();
    }

    @Override
    public boolean objectionWithdrawn(Family.Number family) {
        bench.mustBeWhole();
        Pseudonym known = find(family);
        Objections objections = new Objections(bench.database());
        if (!objections.stands(known)) {
            return false;
        }
        return books.keep(books.next(RunKind.OBJECTION), RunKind.OBJECTION, "one objection withdrawn", () -> {
            bench.together(() -> objections.withdraw(known, bench.clock().instant()));
            return true;
        });
    }

    @Override
    public long retentionEnded(LocalDate before) {
        return retention().endedBefore(before).size();
    }

    @Override
    public Optional<Erasure.OutcomeOfMany> forgetRetentionEnded(LocalDate before) {
        List<Pseudonym> ended = retention().endedBefore(before);
        if (ended.isEmpty() && bench.deeds().erasure().manyCutOff().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(keep(
                "families whose retention ended before " + before,
                run -> bench.deeds()
                        .forgetMany((erasure, now) ->
                                erasure.forgetAll(ended, "retention ended before " + before, run, now))));
    }

    @Override
    public Erasure.OutcomeOfMany forgetAgency(String organisation) {
        return keep(
                "all families of an agency that left",
                run -> bench.deeds().forgetMany((erasure, now) -> erasure.forgetAgency(organisation, run, now)));
    }

    private Erasure.OutcomeOfMany keep(String subject, Function<String, Erasure.OutcomeOfMany> work) {
        bench.mustBeWhole();
        String run = bench.deeds()
                .erasure()
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
