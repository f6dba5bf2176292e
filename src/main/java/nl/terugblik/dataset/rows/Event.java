package nl.terugblik.dataset.rows;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.dataset.layout.EventKind;

/**
 * Something that happened to a family, or to one of its children.
 *
 * @param event the kind of row
 * @param child the child's pseudonym in the study; empty for the whole family
 * @param kind what kind of order, placement, plan or care
 * @param status how far it came; empty text where that does not arise
 * @param target whom care is for; empty text for all else
 * @param start the first day, where recorded
 * @param end the first day no longer covered, where there is one
 * @param endReason why it ended, where recorded; else empty text
 */
record Event(
        EventKind event,
        Optional<Pseudonym> child,
        String kind,
        String status,
        String target,
        Optional<LocalDate> start,
        Optional<LocalDate> end,
        String endReason) {

    /** By first day, those without one last; events that tie in all of this are the same row. */
    static final Comparator<Event> ORDER = Comparator.comparing((Event event) -> orLast(event.start))
            .thenComparing(Event::event)
            .thenComparing(event -> event.child.map(Pseudonym::toString).orElse(""))
            .thenComparing(Event::kind)
            .thenComparing(Event::status)
            .thenComparing(Event::target)
            .thenComparing(event -> orLast(event.end))
            .thenComparing(Event::endReason);

    /** An event of the family as a whole that has a day and no duration. */
    static Event ofDay(EventKind event, LocalDate day) {
        return new Event(event, Optional.empty(), "", "", "", Optional.of(day), Optional.empty(), "");
    }

    void write(Row row, Pseudonym family, LocalDate t1) {
        row.pseudonym(family);
        if (child.isPresent()) {
            row.pseudonym(child.orElseThrow());
        } else {
            row.empty();
        }
        row.code(event.code()).text(kind).code(status).code(target);
        row.days(t1, start).days(t1, end).code(endReason).end();
    }

    private static LocalDate orLast(Optional<LocalDate> day) {
        return day.orElse(LocalDate.MAX);
    }
}
