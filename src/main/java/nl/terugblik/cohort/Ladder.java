package nl.terugblik.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SourceTable;

/**
 * The conditions that keep a family out of a cohort, in the order in which they are asked: the first that applies is the
 * reason. The study, its flow and whoever explains a family share this one list.
 */
final class Ladder {

    /** The conditions of the study of conferences, as {@code CLARIFICATIONS.md} orders them. */
    static final Ladder OF_CONFERENCES = new Ladder(List.of(
            new Condition(
                    "withdrawn",
                    ExclusionReason.WITHDRAWN,
                    "its agency's latest full delivery no longer holds it",
                    family -> family.standing() == Standing.WITHDRAWN,
                    family -> List.of()),
            new Condition(
                    "objected",
                    ExclusionReason.OBJECTED,
                    "it objects to research",
                    family -> family.standing() == Standing.OBJECTED,
                    family -> List.of()),
            new Condition(
                    "source_rows_refused",
                    ExclusionReason.SOURCE_ROWS_REFUSED,
                    "a row of it was refused in families, supervision_orders or plans",
                    family -> family.file().refused(SourceTable.FAMILIES)
                            || family.file().refused(SourceTable.SUPERVISION_ORDERS)
                            || family.file().refused(SourceTable.PLANS),
                    family -> List.of()),
            new Condition(
                    "no_supervision_order",
                    ExclusionReason.NO_SUPERVISION_ORDER,
                    "no child of it has a spell of supervision that begins with a first order",
                    family -> family.spells().isEmpty(),
                    family -> family.file().orders()),
            new Condition(
                    "no_new_order_in_window",
                    ExclusionReason.NO_NEW_ORDER_IN_WINDOW,
                    "no order in the study's window is a new one, of a child who was under no supervision the day before",
                    family -> family.t1().isEmpty(),
                    family -> family.file().orders()),
            conference(
                    ExclusionReason.CONFERENCE_WITHOUT_DATE,
                    "a conference was established on a day that nobody recorded, and none that counts is there"),
            conference(
                    ExclusionReason.CONFERENCE_BEFORE_T1,
                    "its conference was established before T1, and none that counts is there"),
            conference(
                    ExclusionReason.CONFERENCE_NOT_ESTABLISHED,
                    "a conference was proposed, declined or cancelled, or established after the extraction"),
            new Condition(
                    "conference_mentioned",
                    ExclusionReason.CONFERENCE_MENTIONED,
                    "its journal mentions a conference, and no plan of one is there",
                    family -> family.conference().isEmpty()
                            && !family.file().conferenceMentions().isEmpty(),
                    family -> family.file().conferenceMentions()),
            new Condition(
                    "journal_rows_refused",
                    // The refused entry may have held the mention that keeps the family out of the control group.
                    ExclusionReason.SOURCE_ROWS_REFUSED,
                    "a journal entry of it was refused, which may have mentioned a conference",
                    family -> family.conference().isEmpty() && family.file().refused(SourceTable.JOURNAL),
                    family -> List.of())));

    private final List<Condition> conditions;

    private Ladder(List<Condition> conditions) {
        this.conditions = conditions;
    }

    private static Condition conference(ExclusionReason reason, String meaning) {
        return new Condition(
                reason.code(),
                reason,
                meaning,
                family -> family.conferenceThatDoesNotCount()
                        .filter(reason::equals)
                        .isPresent(),
                family -> conferences(family.file()));
    }

    private static List<? extends CaseRecord> conferences(CaseFile file) {
        return file.plans().stream()
                .filter(plan -> plan.kind() == Plan.Kind.CONFERENCE)
                .toList();
    }

    /** The reasons in their order, each once, and last the one that only the quota of the whole cohort can tell. */
    List<ExclusionReason> reasons() {
        return Stream.concat(conditions.stream().map(Condition::reason), Stream.of(ExclusionReason.QUOTA_REACHED))
                .distinct()
                .toList();
    }

    /** The reason why a family is out; empty where it is in. */
    Optional<ExclusionReason> reason(UnderScreening family) {
        for (Condition condition : conditions) {
            if (condition.applies().test(family)) {
                return Optional.of(condition.reason());
            }
        }
        return Optional.empty();
    }

    /** Every condition, as far as it was asked of a family. */
    List<Rung> rungs(UnderScreening family) {
        List<Rung> rungs = new ArrayList<>();
        boolean out = false;
        for (Condition condition : conditions) {
            Rung.Answer answer =
                    out ? Rung.Answer.NOT_ASKED : condition.applies().test(family) ? Rung.Answer.YES : Rung.Answer.NO;
            rungs.add(new Rung(
                    condition.name(),
                    condition.reason(),
                    condition.meaning(),
                    answer,
                    out ? List.of() : condition.rows().apply(family)));
            out |= answer == Rung.Answer.YES;
        }
        return rungs;
    }
}
