package nl.terugblik.engine;

import java.util.Optional;
import nl.terugblik.audit.RunKind;
import nl.terugblik.cli.FamilyJobs;
import nl.terugblik.explain.Asked;
import nl.terugblik.explain.Explain;
import nl.terugblik.explain.Explanation;

/** Answers about one family, each entered before it is given. */
final class BootFamilyJobs implements FamilyJobs {

    private final Workbench bench;
    private final Bookkeeping books;

    BootFamilyJobs(Workbench bench, Bookkeeping books) {
        this.bench = bench;
        this.books = books;
    }

    @Override
    public Explanation explain(Question question, String purpose) {
        Asked asked = asked(question);
        Explain explain = new Explain(bench.database(), bench.key(), bench.work(), bench.ledger());
        Explain.Found found = explain.find(asked);
        return books.keep(
                books.next(RunKind.USE),
                RunKind.USE,
                "one family explained, in run " + found.run(),
                () -> explain.of(found, asked));
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
