package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.analysis.Nonresponse;
import nl.terugblik.question.Asking;
import nl.terugblik.question.Question;

/** How a study's families answered when they were asked to take part. May be shared by threads. */
public final class Approach {

    private final Question question;
    private final Nonresponse asked;

    /** What this study tells of its non-response. */
    public Approach(Study study, Nonresponse asked) {
        this.question = study.question();
        this.asked = asked;
    }

    /** What a family answered. */
    public enum Said {
        REFUSED,
        CONSENTED
    }

    /**
     * A family that answered.
     *
     * @param said what
     * @param t1 its index date
     */
    public record Answer(Said said, LocalDate t1) {}

    /**
     * What a family answered to which the study's question is put; empty where it was not asked, did not answer or took its
     * consent back, and of one that may not be counted: it objects to research, or its agency no longer delivers it.
     */
    public Optional<Answer> of(Asking family, Standing standing) {
        if (standing != Standing.PRESENT) {
            return Optional.empty();
        }
        Optional<Said> said = said(family);
        return said.isEmpty()
                ? Optional.empty()
                : family.day(Question.T1).map(t1 -> new Answer(said.orElseThrow(), t1));
    }

    private Optional<Said> said(Asking family) {
        Optional<Question.Reason> out = family.out();
        if (out.isPresent() && out.orElseThrow().name().equals(asked.reason())) {
            return family.happenings(asked.refusal()).isEmpty() ? Optional.empty() : Optional.of(Said.REFUSED);
        }
        return out.isEmpty() || isLater(out.orElseThrow()) ? Optional.of(Said.CONSENTED) : Optional.empty();
    }

    /** Whether a reason is asked only of those who consented. */
    private boolean isLater(Question.Reason out) {
        List<Question.Reason> all = question.out();
        return all.subList(0, all.indexOf(out)).stream()
                .anyMatch(reason -> reason.name().equals(asked.reason()));
    }
}
