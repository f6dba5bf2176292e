package nl.terugblik.dataset.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.dataset.layout.CodeName;
import nl.terugblik.dataset.layout.EventKind;
import nl.terugblik.supervision.Spell;

/** The events of one family, from its whole file: before T1 and after T3 too. */
final class Events {

    private static final List<SourceTable> TELLING = List.of(
            SourceTable.FAMILIES,
            SourceTable.CHILDREN,
            SourceTable.SUPERVISION_ORDERS,
            SourceTable.PLACEMENTS,
            SourceTable.CARE_EPISODES,
            SourceTable.PLANS);

    private final UnaryOperator<Pseudonym> childPseudonyms;
    private final List<Event> events = new ArrayList<>();

    private Events(UnaryOperator<Pseudonym> childPseudonyms) {
        this.childPseudonyms = childPseudonyms;
    }

    /** The events in the order of the file. */
    static List<Event> of(
            CaseFile file, Candidate candidate, LocalDate observedUntil, UnaryOperator<Pseudonym> childPseudonyms) {
        Events all = new Events(childPseudonyms);
        file.orders().forEach(all::order);
        candidate.spells().forEach(spell -> all.spell(spell, candidate.indexSpells()));
        file.placements().forEach(all::placement);
        file.plans().forEach(all::plan);
        file.care().forEach(all::care);
        file.facts().caseClosedOn().ifPresent(day -> all.events.add(Event.ofDay(EventKind.CASE_CLOSED, day)));
        all.events.add(Event.ofDay(EventKind.OBSERVED_UNTIL, observedUntil));
        TELLING.stream().filter(file::refused).forEach(all::refused);
        all.events.sort(Event.ORDER);
        return all.events;
    }

    private void order(SupervisionOrder order) {
        boolean lifted = order.liftedOn().isPresent();
        events.add(new Event(
                EventKind.ORDER,
                child(order.child()),
                CodeName.of(order.kind()),
                lifted ? "lifted" : "expires",
                "",
                Optional.of(order.pronouncedOn()),
                lifted ? order.liftedOn() : Optional.of(order.expiresOn()),
                order.endReason().map(CodeName::of).orElse("")));
    }

    private void spell(Spell spell, List<Spell> indexSpells) {
        events.add(new Event(
                EventKind.SUPERVISION,
                child(spell.child()),
                indexSpells.contains(spell) ? "index" : "other",
                spell.extended() ? "extended" : "not_extended",
                "",
                Optional.of(spell.startedOn()),
                spell.endedOn(),
                ""));
    }

    private void placement(Placement placement) {
        events.add(new Event(
                EventKind.PLACEMENT,
                child(placement.child()),
                CodeName.of(placement.setting()),
                "",
                "",
                Optional.of(placement.startedOn()),
                placement.endedOn(),
                placement.endedBy().map(CodeName::of).orElse("")));
    }

    private void plan(Plan plan) {
        events.add(new Event(
                EventKind.PLAN,
                Optional.empty(),
                CodeName.of(plan.kind()),
                CodeName.of(plan.status()),
                "",
                plan.proposedOn(),
                plan.establishedOn(),
                ""));
    }

    private void care(CareEpisode care) {
        events.add(new Event(
                EventKind.CARE,
                Optional.empty(),
                care.careType(),
                care.deployed() ? "deployed" : "not_deployed",
                CodeName.of(care.target()),
                care.startedOn(),
                care.endedOn(),
                ""));
    }

    private void refused(SourceTable table) {
        events.add(new Event(
                EventKind.ROWS_REFUSED,
                Optional.empty(),
                table.canonicalName(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                ""));
    }

    private Optional<Pseudonym> child(Pseudonym inRegister) {
        return Optional.of(childPseudonyms.apply(inRegister));
    }
}
