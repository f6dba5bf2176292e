package nl.terugblik.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one family in one run, and why.
 *
 * @param run the run
 * @param study its study
 * @param family the family's pseudonym in the run
 * @param outcome its group, or {@code excluded}
 * @param reason why it is not in the cohort; empty where it is
 * @param deliveries the deliveries that hold it, as of the run, and how
 * @param moments its moments, with the rows that they rest on; none for a family that is out
 * @param ladder the conditions that may keep a family out, in their order
 * @param matched its place among the matched families; empty where the study does not match
 * @param variables the variables that were asked for; none for a family that is out
 * @param refused its refused rows, as of the run
 * @param checks what was compared with the files of the run, in sentences
 * @param agrees whether the run says the same
 */
public record Explanation(
        String run,
        String study,
        String family,
        String outcome,
        Optional<String> reason,
        List<From> deliveries,
        List<MomentOf> moments,
        List<Step> ladder,
        Optional<Matched> matched,
        List<Answer> variables,
        List<RefusedRow> refused,
        List<String> checks,
        boolean agrees) {

    /** The same with more that was looked at, in sentences. */
    public Explanation alsoChecked(List<String> more) {
        List<String> all = new ArrayList<>(checks);
        all.addAll(more);
        return new Explanation(
                run,
                study,
                family,
                outcome,
                reason,
                deliveries,
                moments,
                ladder,
                matched,
                variables,
                refused,
                all,
                agrees);
    }

    /**
     * A delivery that holds the family.
     *
     * @param how {@code added}, {@code changed}, {@code unchanged} or {@code kept_previous}
     */
    public record From(String delivery, String organisation, String how) {}

    /**
     * A measurement moment.
     *
     * @param because what makes it that day
     */
    public record MomentOf(String name, String day, String because, List<Row> rows) {}

    /**
     * A condition of the ladder.
     *
     * @param answer {@code no}, {@code yes} (it keeps the family out) or {@code not_asked}
     * @param rows the rows that it looked at
     */
    public record Step(String condition, String meaning, String answer, List<Row> rows) {}

    /**
     * A row, or the rows of a spell of supervision.
     *
     * @param at its file and line, such as {@code placements.csv:812}
     * @param says what it says, without any number or text of the agency's
     * @param why why it was passed over; empty where the value rests on it
     * @param raw the line as it was delivered; empty unless it was asked for and its delivery is the one taken in
     */
    public record Row(String at, String says, Optional<String> why, Optional<String> raw) {}

    /**
     * A refused row.
     *
     * @param at its file and line
     * @param delivery the delivery that it stood in
     * @param rules the rules that it broke, each with its sentence
     */
    public record RefusedRow(String at, String table, String delivery, List<Broken> rules) {}

    /** A rule of the intake that a row broke. */
    public record Broken(String rule, String message) {}

    /**
     * A variable.
     *
     * @param value its value; empty where it is missing
     * @param missing the reason why it is missing
     * @param means what the value stands for, where the instrument says
     * @param rule the rule in the instrument's words, with the days of its moments
     * @param instrument file and line of the rule
     * @param madeOf the variables that it is made of, with their values
     * @param checked what else was looked at, in sentences
     * @param agrees whether the run's own file says the same; empty where there is nothing to compare with
     */
    public record Answer(
            String variable,
            Optional<String> value,
            Optional<String> missing,
            Optional<String> means,
            String rule,
            String instrument,
            List<Row> counted,
            List<Row> passed,
            List<String> madeOf,
            List<RefusedRow> refused,
            List<String> checked,
            Optional<Boolean> agrees) {}

    /**
     * A family's place among matched families.
     *
     * @param set its set; empty where it is in none
     * @param reason why it is in none
     * @param distance its score, or how far it lies from the family that its set was made around
     * @param members the others of its set
     * @param others the nearest of the other group that are not in its set, and why not
     * @param note what else must be known
     */
    public record Matched(
            Optional<String> set,
            Optional<String> reason,
            Optional<String> distance,
            List<Other> members,
            List<Other> others,
            String note) {}

    /**
     * Another family.
     *
     * @param family its pseudonym in the run
     * @param distance its score, or its distance
     * @param gap how far its score lies from this family's
     * @param why why it is not the partner; empty for a partner
     */
    public record Other(
            String family, String group, Optional<String> distance, Optional<String> gap, Optional<String> why) {}
}
