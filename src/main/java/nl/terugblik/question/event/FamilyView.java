package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.supervision.Spell;

/** A family as events and conditions see it. */
public interface FamilyView {

    /** Its file. */
    CaseFile file();

    /** The name of the agency that delivered it. */
    String agency();

    /** Whether that agency delivered a table at all. */
    boolean delivered(SourceTable table);

    /** The last day on which anything of it is observed. */
    LocalDate until();

    /** Every spell of supervision of its children. */
    List<Spell> spells();

    /** What counts of it as an event of the study, by the event's name. */
    List<Happening> happenings(String event);

    /** The day of one of its moments; empty where it has none. */
    Optional<LocalDate> day(String moment);

    /** The name of its group; empty where it is in none. */
    Optional<String> group();
}
