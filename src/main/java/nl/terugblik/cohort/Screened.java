package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.supervision.Spell;

/** What screening found for one family. */
public sealed interface Screened {

    /** Children in the family's file. */
    int children();

    /** Whether a child's supervision began before what the agency holds: an extension without its first order. */
    boolean leftTruncated();

    /**
     * A family that is not in the cohort.
     *
     * @param reason the name of the first reason that applies
     */
    record Excluded(String reason, int children, boolean leftTruncated) implements Screened {}

    /**
     * A family that is in the cohort unless the quota is reached.
     *
     * @param group its group
     * @param notAnalysed why it is in no comparison; empty where it is in them
     * @param t1 the index date
     * @param t2 the day of the plan; empty where the family has no such moment
     * @param t2Source what dates t2
     * @param t3 the end of follow-up; empty where the family has no such moment
     * @param indexSpells the spells of supervision that began around t1
     * @param spells every spell of supervision of the family's children
     */
    record Candidate(
            Group group,
            Optional<String> notAnalysed,
            LocalDate t1,
            Optional<LocalDate> t2,
            T2Source t2Source,
            Optional<LocalDate> t3,
            List<Spell> indexSpells,
            List<Spell> spells,
            int children,
            boolean leftTruncated)
            implements Screened {

        public Candidate {
            indexSpells = List.copyOf(indexSpells);
            spells = List.copyOf(spells);
        }

        /** Whether it is in the study's comparisons. */
        public boolean analysed() {
            return notAnalysed.isEmpty();
        }
    }
}
