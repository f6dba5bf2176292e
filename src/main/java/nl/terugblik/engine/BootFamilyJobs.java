package nl.terugblik.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.cli.jobs.FamilyJobs;
import nl.terugblik.explain.Asked;
import nl.terugblik.explain.CannotExplain;
import nl.terugblik.explain.Explain;
import nl.terugblik.explain.Explanation;
import nl.terugblik.explain.NotInRun;
import nl.terugblik.ledger.Seen;

/** Answers about one family, each entered before it is given. */
final class BootFamilyJobs implements FamilyJobs {

    private final Workbench bench;

    BootFamilyJobs(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Explanation explain(Question question, String purpose) {
        Asked asked = asked(question);
        bench.mustBeWhole();
        Explain explain = new Explain(bench.database(), bench.key(), bench.work(), bench.ledger());
        Explain.Found found = explain.find(asked);
        Map<String, Object> detail = new TreeMap<>();
        detail.put("run", found.run());
        question.delivery().ifPresent(lines -> detail.put("lines", "shown"));
        try {
            Explanation explanation = explain.of(found, asked)
                    .alsoChecked(bench.rounds().byHand(found.run(), found.family(), question.variable()));
            bench.openLedger().accessLog().enter(seen(found, purpose, "shown", detail));
            return explanation;
        } catch (CannotExplain | NotInRun e) {
            bench.openLedger().accessLog().enter(seen(found, purpose, "refused", detail));
            throw e;
        }
    }

    private static Seen seen(Explain.Found found, String purpose, String outcome, Map<String, Object> detail) {
        return new Seen("explain", Seen.family(found.family()), purpose, outcome, detail);
    }

    private static Asked asked(Question question) {
        return new Asked(
                question.family() instanceof Family.Pseudonym known ? Optional.of(known.start()) : Optional.empty(),
                question.family() instanceof Family.Number known ? Optional.of(known.number()) : Optional.empty(),
                question.family() instanceof Family.Number known ? known.organisation() : Optional.empty(),
                question.variable(),
                question.run(),
                question.delivery().map(named -> BootStewardJobs.look(named.folder(), named.source())));
    }
}
