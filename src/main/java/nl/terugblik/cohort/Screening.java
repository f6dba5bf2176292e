package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Asker;
import nl.terugblik.question.Asking;
import nl.terugblik.question.Observed;
import nl.terugblik.question.PlainWords;
import nl.terugblik.question.Question;
import nl.terugblik.question.Question.Dating;
import nl.terugblik.supervision.Spells;

/** A study's question to every family: are you in, in which group, and measured when. May be shared by threads. */
public final class Screening {

    private static final String T2 = "t2";
    private static final String T3 = "t3";

    private final Question question;
    private final Asker asker;
    private final boolean hasT2;
    private final boolean hasT3;
    private final int indexSpellDays;
    private final List<Group> groups;
    private final OptionalInt t2DefaultDays;

    private Screening(Study study) {
        this.question = study.question();
        this.asker = new Asker(question);
        this.hasT2 = question.moment(T2).isPresent();
        this.hasT3 = question.moment(T3).isPresent();
        this.indexSpellDays = study.cohort().indexSpellDays();
        this.groups = Group.of(study);
        this.t2DefaultDays = question.daysFromT1(T2);
    }

    /** The screening that a study asks for. */
    public static Screening of(Study study) {
        return new Screening(study);
    }

    /** The columns of the export that a family's place hangs on. */
    public Set<SourceField> reads() {
        return question.reads();
    }

    /**
     * What the study makes of one family.
     *
     * @param file its case file
     * @param standing where it stands towards research
     * @param observed by whom and until when it was observed
     */
    public Screened screen(CaseFile file, Standing standing, Observed observed) {
        return screen(ask(file, observed), standing);
    }

    /** Begins to put the question to a family; whatever else wants to know of it asks this on. */
    public Asking ask(CaseFile file, Observed observed) {
        return asker.ask(file, observed);
    }

    /** What the study makes of a family to which the question is put. */
    public Screened screen(Asking family, Standing standing) {
        boolean leftTruncated = Spells.leftTruncated(family.file().orders());
        int children = family.file().children().size();
        if (standing != Standing.PRESENT) {
            return new Screened.Excluded(reason(standing), children, leftTruncated);
        }
        Optional<Question.Reason> out = family.out();
        if (out.isPresent()) {
            return new Screened.Excluded(out.orElseThrow().name(), children, leftTruncated);
        }
        Optional<Group> group = group(family);
        Optional<LocalDate> t1 = family.day(Question.T1);
        return group.isEmpty() || t1.isEmpty()
                ? new Screened.Excluded(Question.IN_NO_GROUP, children, leftTruncated)
                : new Screened.Candidate(
                        group.orElseThrow(),
                        family.notAnalysed().map(Question.Reason::name),
                        t1.orElseThrow(),
                        hasT2 ? family.day(T2) : Optional.empty(),
                        source(family.dating(T2)),
                        hasT3 ? family.day(T3) : Optional.empty(),
                        Spells.begunAround(t1.orElseThrow(), indexSpellDays, family.spells()),
                        family.spells(),
                        children,
                        leftTruncated);
    }

    private static String reason(Standing standing) {
        return standing == Standing.WITHDRAWN ? ExclusionReason.WITHDRAWN : ExclusionReason.OBJECTED;
    }

    private Optional<Group> group(Asking family) {
        Optional<Question.Group> found = family.inGroup();
        if (found.isPresent()) {
            for (Group group : groups) {
                if (group.code().equals(found.orElseThrow().name())) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    private static T2Source source(Optional<Dating> dating) {
        if (dating.isEmpty()) {
            return T2Source.NONE;
        }
        if (dating.orElseThrow() instanceof Dating.ByEvent event) {
            return event.as().equals(T2Source.PLAN.code()) ? T2Source.PLAN : new T2Source(event.as());
        }
        return T2Source.DEFAULT;
    }

    /** Every condition that may keep a family out, in its order, as far as {@link #screen} asks it of this one. */
    public List<Rung> ladder(CaseFile file, Standing standing, Observed observed) {
        Asking family = asker.ask(file, observed);
        List<Rung> rungs = new ArrayList<>();
        rungs.add(standing(
                ExclusionReason.WITHDRAWN,
                "its agency's latest full delivery no longer holds it",
                standing == Standing.WITHDRAWN,
                false));
        rungs.add(standing(
                ExclusionReason.OBJECTED,
                "it objects to research",
                standing == Standing.OBJECTED,
                standing == Standing.WITHDRAWN));
        boolean out = standing != Standing.PRESENT;
        PlainWords words = new PlainWords(question);
        for (Question.Reason reason : question.out()) {
            boolean asked = !out;
            out |= asked && reason.when().holds(family);
            rungs.add(new Rung(
                    reason.condition(),
                    reason.name(),
                    reason.meaning().orElseGet(() -> "it is a family " + words.of(reason.when())),
                    asked ? out ? Rung.Answer.YES : Rung.Answer.NO : Rung.Answer.NOT_ASKED,
                    asked ? rows(family, reason) : List.of()));
        }
        return rungs;
    }

    private static Rung standing(String name, String meaning, boolean applies, boolean outBefore) {
        return new Rung(
                name,
                name,
                meaning,
                outBefore ? Rung.Answer.NOT_ASKED : applies ? Rung.Answer.YES : Rung.Answer.NO,
                List.of());
    }

    private List<CaseRecord> rows(Asking family, Question.Reason reason) {
        List<CaseRecord> rows = new ArrayList<>();
        reason.shows()
                .forEach(event -> question.event(event).whenever(family).stream()
                        .filter(row -> !rows.contains(row))
                        .forEach(rows::add));
        return rows;
    }

    /**
     * A family that another study took in, measured when this one would. The two studies ask for the same families and
     * differ in the days from T1 to a T2 that nothing dates.
     */
    public Screened.Candidate remeasured(Screened.Candidate candidate) {
        if (!candidate.t2Source().equals(T2Source.DEFAULT) || t2DefaultDays.isEmpty()) {
            return candidate;
        }
        LocalDate t2 = candidate.t1().plusDays(t2DefaultDays.orElseThrow());
        OptionalInt months = question.monthsBetween(T2, T3);
        return new Screened.Candidate(
                candidate.group(),
                candidate.notAnalysed(),
                candidate.t1(),
                Optional.of(t2),
                candidate.t2Source(),
                months.isPresent() ? Optional.of(t2.plusMonths(months.orElseThrow())) : candidate.t3(),
                candidate.indexSpells(),
                candidate.spells(),
                candidate.children(),
                candidate.leftTruncated());
    }
}
