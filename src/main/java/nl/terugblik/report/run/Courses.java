package nl.terugblik.report.run;

import java.io.IOException;
import java.util.List;

/**
 * What a run holds about the course of time, as the report needs it.
 *
 * @param trajectories every measure that is followed, by group and moment
 * @param changes tests of change, and differences between groups in change
 * @param transitions who went from what to what
 * @param residence where children lived
 * @param curves curves of the time until an end, at each step
 * @param risks the same at fixed months
 * @param times how groups compare in those times
 */
public record Courses(
        List<Row> trajectories,
        List<Row> changes,
        List<Row> transitions,
        List<Row> residence,
        List<Row> curves,
        List<Row> risks,
        List<Row> times) {
    static Courses read(RunFiles files) throws IOException {
        return new Courses(
                files.table("tables/trajectories.csv"),
                files.table("tables/changes.csv"),
                files.table("tables/transitions.csv"),
                files.table("tables/residence.csv"),
                files.table("tables/survival-curves.csv"),
                files.table("tables/survival.csv"),
                files.table("tables/survival-tests.csv"));
    }
}
