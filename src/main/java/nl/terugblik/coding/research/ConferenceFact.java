package nl.terugblik.coding.research;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/**
 * {@code conference_form} and {@code conference_begun}: something of the conference that came about, else of the latest
 * attempt; not applicable without a conference.
 */
final class ConferenceFact implements Operator {

    private final OfGroups groups;
    private final Function<Plan, Optional<Integer>> fact;

    private ConferenceFact(Parameters parameters, Function<Plan, Optional<Integer>> fact) {
        this.groups = OfGroups.of(parameters);
        this.fact = fact;
    }

    /** Its form. */
    static ConferenceFact form(Parameters parameters) {
        return new ConferenceFact(parameters, plan -> ConferenceKind.of(plan).map(ConferenceKind::code));
    }

    /** Whether it was begun; one that the family refused at once was not. */
    static ConferenceFact begun(Parameters parameters) {
        return new ConferenceFact(parameters, plan -> Optional.of(plan.status() == Plan.Status.DECLINED ? 0 : 1));
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLANS, "kind", "status", "form", "coordinator", "established_on", "ended_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<Plan> found = groups.hold(family)
                ? Conferences.established(family).or(() -> Conferences.latestAttempt(family))
                : Optional.empty();
        for (Plan plan : family.file().plans()) {
            if (found.isPresent() && plan.equals(found.orElseThrow())) {
                trace.counted(plan);
            } else {
                trace.passed(plan, Conferences.isOne(plan) ? "another comes before it" : "is no conference");
            }
        }
        if (found.isEmpty()) {
            return Code.missing(MissingReason.NOT_APPLICABLE);
        }
        return found.flatMap(fact).map(Code::of).orElse(Code.missing(MissingReason.NOT_RECORDED));
    }
}
