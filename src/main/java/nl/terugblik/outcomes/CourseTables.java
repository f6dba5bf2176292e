package nl.terugblik.outcomes;

import java.util.List;
import nl.terugblik.outcomes.course.ChangeRow;
import nl.terugblik.outcomes.course.ChangeTables;
import nl.terugblik.outcomes.course.CourseRow;
import nl.terugblik.outcomes.course.CourseTable;
import nl.terugblik.outcomes.course.ResidenceRow;
import nl.terugblik.outcomes.course.ResidenceTable;
import nl.terugblik.outcomes.course.TransitionRow;
import nl.terugblik.outcomes.dataset.Followed;
import nl.terugblik.outcomes.dataset.FrozenDataset;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.outcomes.time.CurveRow;
import nl.terugblik.outcomes.time.TimeRow;
import nl.terugblik.outcomes.time.TimeTables;

/**
 * The tables about the course of time.
 *
 * @param courses every measure that is followed, by group and moment
 * @param transitions who went from what to what
 * @param changes whether that is more than chance, and more in one group
 * @param residence where children lived
 * @param curves the curves of time until an end, at each of their steps
 * @param risks the same at fixed months, with the numbers still followed
 * @param times how the groups compare in those times
 */
public record CourseTables(
        List<CourseRow> courses,
        List<TransitionRow> transitions,
        List<ChangeRow> changes,
        List<ResidenceRow> residence,
        List<CurveRow> curves,
        List<CurveRow> risks,
        List<TimeRow> times) {

    public CourseTables {
        courses = List.copyOf(courses);
        transitions = List.copyOf(transitions);
        changes = List.copyOf(changes);
        residence = List.copyOf(residence);
        curves = List.copyOf(curves);
        risks = List.copyOf(risks);
        times = List.copyOf(times);
    }

    /** Tables without a row. */
    static CourseTables none() {
        return new CourseTables(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static CourseTables of(FrozenDataset dataset, TestRules rules) {
        AnalysisPlan plan = dataset.plan();
        if (plan.courses().isEmpty()) {
            return none();
        }
        Followed followed = new Followed(dataset.families(), dataset.moments());
        ChangeTables changes = new ChangeTables(followed, rules);
        TimeTables.Found times = new TimeTables(followed, dataset.children(), rules, plan.landmarkDays()).find();
        return new CourseTables(
                new CourseTable(followed).rows(plan.courses()),
                changes.transitions(plan.courses()),
                changes.changes(plan.courses()),
                new ResidenceTable(followed, dataset.children()).rows(),
                times.curves(),
                times.risks(),
                times.tests());
    }
}
