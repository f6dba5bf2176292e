package nl.terugblik.study.feasibility;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.CovariateCoder;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Specification;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Study;

/** What can be told of a study before any family is read: it would otherwise fail deep in its job. */
public final class Feasibility {

    private Feasibility() {}

    public static void check(Study study) {
        if (!study.cohort().mentions().equals(MentionPattern.DEFAULT)) {
            throw new UnsupportedStudy("The study has its own pattern for mentions, but journals are searched once, at"
                    + " intake, with the default one; set mentions: default.");
        }
        Coder.of(study.instrument());
        CovariateCoder.of(study.instrument(), study.matchedOn());
        List<String> faults = new ArrayList<>();
        for (Study.Matching matching : study.matchings()) {
            try {
                Specification.of(matching.options());
            } catch (CannotMatch e) {
                faults.add(study.file().name() + ", matching " + matching.name() + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
    }
}
