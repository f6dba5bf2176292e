package nl.terugblik.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.casefile.MentionPattern;

/**
 * A study as its protocol file describes it.
 *
 * @param name short name, used for folders and run ids
 * @param title title for people
 * @param instrument how families are coded
 * @param population which families are looked for
 * @param groups who is in which group, and how many
 * @param moments how T2 and T3 follow
 * @param matching how controls are matched; none for the study as published
 * @param analysis what is compared
 * @param file the file it was read from
 */
public record Study(
        String name,
        Label title,
        Instrument instrument,
        Population population,
        Groups groups,
        Moments moments,
        Matching matching,
        Analysis analysis,
        InputFile file) {

    /**
     * The families that are looked for: those with a new supervision order in a window.
     *
     * @param from first day of the window
     * @param to last day of the window
     * @param index which new order in the window is the index date, T1
     * @param indexSpellDays new orders at most this many days from T1, either side, are index spells too
     */
    public record Population(LocalDate from, LocalDate to, Index index, int indexSpellDays) {

        /** Whether the day lies in the window; both ends are in it. */
        public boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** Which of a family's new orders gives the index date. */
    public enum Index {
        LATEST,
        EARLIEST
    }

    /**
     * The two groups: experimental families have a conference established on or after T1, control families never had
     * a conference plan nor a mention of one.
     *
     * @param mentions what counts as a mention of a conference in the journal
     * @param quota how many families a group takes; empty takes all
     */
    public record Groups(MentionPattern mentions, Optional<Quota> quota) {}

    /**
     * A limit to the size of each group.
     *
     * @param perGroup families wanted in each group, at least 1
     * @param search from which end of the window families are taken
     */
    public record Quota(int perGroup, Search search) {}

    /** The order in which families are taken until a quota is full. */
    public enum Search {
        LATEST_FIRST,
        EARLIEST_FIRST
    }

    /**
     * The measurement moments after T1.
     *
     * @param t2DefaultDays days from T1 to T2 for a control family without a family plan
     * @param t3Months calendar months from T2 to T3
     */
    public record Moments(int t2DefaultDays, int t3Months) {}

    /**
     * The matching that the study asks for, kept as written for the stage that matches.
     *
     * @param options the options by name, with texts, numbers, booleans, lists and maps as values; empty for none
     */
    public record Matching(Map<String, Object> options) {

        /** Whether the study does not match. */
        public boolean isNone() {
            return options.isEmpty();
        }
    }

    /**
     * What is compared.
     *
     * @param minimumGroup families a group needs before a test is made
     * @param outcomes the outcomes, names of the instrument's variables
     * @param moderators the moderators, names of the instrument's variables
     */
    public record Analysis(int minimumGroup, List<String> outcomes, List<String> moderators) {}
}
