package nl.terugblik.question.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.question.event.Happening;

/** A family as a condition sees it. */
public interface FamilyView {

    /** Its file. */
    CaseFile file();

    /** What counts of it as an event of the study, by the event's name. */
    List<Happening> happenings(String event);

    /** The day of one of its moments; empty where it has none. */
    Optional<LocalDate> day(String moment);
}
