package nl.terugblik.study.families;

import java.util.List;
import java.util.Optional;
import nl.terugblik.coding.CovariateCoder;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Approach;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Standing;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;
import nl.terugblik.protocol.analysis.Nonresponse;
import nl.terugblik.question.Asking;

/**
 * Counts families that were asked to take part, by their answer and by what their files said on T1: of those who refused
 * nothing is kept but that they add to a count. Not for several threads at once.
 */
public final class ApproachCoding {

    private final Approach approach;
    private final CovariateCoder coder;
    private final List<Variable> variables;
    private final int indexSpellDays;

    private ApproachCoding(Study study, Nonresponse asked) {
        Instrument instrument = study.instrument();
        approach = new Approach(study, asked);
        coder = CovariateCoder.of(instrument, asked.on());
        variables = asked.on().stream()
                .map(name -> instrument.variable(name).orElseThrow())
                .toList();
        indexSpellDays = study.cohort().indexSpellDays();
    }

    /** That of a study; empty where it does not tell of its non-response. */
    public static Optional<ApproachCoding> of(Study study) {
        return study.analysis().options().nonresponse().map(asked -> new ApproachCoding(study, asked));
    }

    /** Counts a family to which the study's question is put, if it answered when it was asked to take part. */
    public void count(Asking family, Standing standing, ApproachedCounts counts) {
        approach.of(family, standing).ifPresent(answer -> {
            List<Code> codes = coder.code(FamilyAtT1.of(family.file(), answer.t1(), indexSpellDays));
            for (int i = 0; i < codes.size(); i++) {
                if (codes.get(i) instanceof Code.Value value) {
                    counts.add(answer.said(), variables.get(i), value.number());
                }
            }
        });
    }
}
