package nl.terugblik.protocol;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.question.Question;

/**
 * Another rule by which families are coded as well, to see how far a conclusion hangs on the rule. The cohort and its
 * matches stay those of the study.
 *
 * @param name its name, also that of its folder
 * @param t2DefaultDays days from T1 to T2 for a control family without a family plan; empty for those of the study
 * @param assessmentDays days from a moment within which a safety assessment counts; empty for those of the instrument
 * @param unansweredIsNo whether an item that was not answered in an assessment counts as no
 */
public record Recoding(String name, OptionalInt t2DefaultDays, OptionalInt assessmentDays, boolean unansweredIsNo) {

    /** What tables call the study's own rules; no other rule can have that name. */
    static final String OWN = "main";

    /** Those of a study that says nothing of it. */
    public static final List<Recoding> USUAL = List.of(
            new Recoding("t2-at-order", OptionalInt.of(0), OptionalInt.empty(), false),
            new Recoding("t2-after-3-months", OptionalInt.of(91), OptionalInt.empty(), false),
            new Recoding("assessment-within-1-month", OptionalInt.empty(), OptionalInt.of(31), false),
            new Recoding("assessment-within-6-months", OptionalInt.empty(), OptionalInt.of(183), false),
            new Recoding("unanswered-is-no", OptionalInt.empty(), OptionalInt.empty(), true));

    private static final String ASSESSMENT_DAYS = "within_days";
    private static final String ANY_YES = "any_yes";
    private static final Set<String> BY_ASSESSMENTS = Set.of(ANY_YES, "lowest_class");

    /**
     * Why this rule could change nothing of a study: by the field that would vary it, what a sentence says of that field. None
     * where it can.
     */
    Map<String, String> idle(Question question, Instrument instrument) {
        Map<String, String> idle = new TreeMap<>();
        if (t2DefaultDays.isPresent() && question.daysFromT1("t2").isEmpty()) {
            idle.put("t2_default_days", "varies the days to T2, which this study counts from no t1; leave it out.");
        } else if (t2DefaultDays.isPresent() && !question.follows("t3", "t2")) {
            idle.put(
                    "t2_default_days",
                    "varies the days to T2, but T3 of this study is not counted from it in months; leave it out.");
        }
        if (assessmentDays.isPresent() && !uses(instrument, BY_ASSESSMENTS)) {
            idle.put(
                    "assessment_days",
                    "varies assessments, by which no variable of the instrument goes; leave it out.");
        }
        if (unansweredIsNo && !uses(instrument, Set.of(ANY_YES))) {
            idle.put("unanswered", "varies items, by which no variable of the instrument goes; leave it out.");
        }
        return idle;
    }

    private static boolean uses(Instrument instrument, Set<String> operators) {
        return Stream.concat(instrument.variables().stream(), instrument.trajectories().stream())
                .anyMatch(variable -> operators.contains(variable.rule().operator()));
    }

    /** The study with this rule in the place of its own. */
    public Study of(Study study) {
        return new Study(
                study.name(),
                study.title(),
                of(study.instrument()),
                new Study.Cohort(
                        of(study.question()),
                        study.cohort().indexSpellDays(),
                        study.cohort().mentions(),
                        study.cohort().quota()),
                study.matchings(),
                study.balance(),
                study.analysis(),
                study.file());
    }

    private Question of(Question question) {
        return t2DefaultDays.isPresent() ? question.withDaysFromT1("t2", t2DefaultDays.orElseThrow()) : question;
    }

    private Instrument of(Instrument instrument) {
        return new Instrument(
                instrument.name(),
                instrument.title(),
                instrument.moments(),
                instrument.variables().stream().map(this::of).toList(),
                instrument.trajectories().stream().map(this::of).toList(),
                instrument.analysis(),
                instrument.material(),
                instrument.file());
    }

    private Variable of(Variable variable) {
        return new Variable(
                variable.name(),
                variable.label(),
                variable.kind(),
                variable.values(),
                variable.moment(),
                variable.sources(),
                variable.observedBy(),
                variable.standsDespiteRefusal(),
                variable.asExtracted(),
                variable.knownByT1(),
                variable.description(),
                of(variable.rule()));
    }

    private Rule of(Rule rule) {
        Map<String, Object> parameters = new TreeMap<>(rule.parameters());
        if (BY_ASSESSMENTS.contains(rule.operator())) {
            assessmentDays.ifPresent(days -> parameters.put(ASSESSMENT_DAYS, days));
        }
        if (unansweredIsNo && rule.operator().equals(ANY_YES)) {
            parameters.put("unanswered", "no");
        }
        return new Rule(rule.operator(), parameters, rule.where());
    }
}
