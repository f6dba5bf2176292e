package nl.terugblik.report.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.words.Chapter;
import nl.terugblik.report.words.Estimates;
import nl.terugblik.report.words.FigureTable;
import nl.terugblik.report.words.Numbers;
import nl.terugblik.report.words.Page;

/** How each group fared from T1 to T2 and T3, who changed, and whether one group changed more. */
public final class CourseChapter implements Chapter {
    private static final String TRAJECTORIES = "tables/trajectories.csv";
    private static final String CHANGES = "tables/changes.csv";
    private static final String MEASURE = "course.measure.";
    private static final String TRANSITIONS = "tables/transitions.csv";

    @Override
    public String key() {
        return "course";
    }

    @Override
    public boolean isIn(Run run) {
        return !run.courses().trajectories().isEmpty();
    }

    @Override
    public void write(Page page) {
        page.paragraph("course.intro");
        new CourseFigure(page).write();
        trajectories(page);
        page.limit("limit.course");
        page.heading("changes.title");
        page.paragraph("changes.intro");
        changes(page);
        page.html().element("p.note", page.say("changes.note"));
        transitions(page);
        page.unweighted();
        page.heading("differences.title");
        page.paragraph("differences.intro");
        differences(page);
        page.limit("limit.parallel");
    }

    /** A measure in words: the trajectory's label, or that there is any of it. */
    static String measure(Page page, String measure) {
        return isAny(page, measure) ? name(page, measure) : page.scaled(measure);
    }

    /** The same without the ends of its scale. */
    static String name(Page page, String measure) {
        return isAny(page, measure) ? page.say(MEASURE + measure) : page.label(measure);
    }

    private static boolean isAny(Page page, String measure) {
        return page.texts().has(MEASURE + measure);
    }

    private static void trajectories(Page page) {
        List<String> groups = List.of(page.groupName(Group.EXPERIMENTAL), page.groupName(Group.CONTROL));
        List<String> moments = List.of("T1", "T2", "T3");
        var table = new FigureTable(page, "", page.say("course.caption"), TRAJECTORIES)
                .groupedColumns(page.say("course.column.measure"), groups, moments);
        Row.grouped(page.run().courses().trajectories(), "measure").forEach((measure, rows) -> {
            List<String> figures = new ArrayList<>();
            List<String> intervals = new ArrayList<>();
            List<String> known = new ArrayList<>();
            for (Group group : Group.values()) {
                for (String moment : moments) {
                    rows.stream()
                            .filter(row -> row.text("group").equals(group.code())
                                    && row.text("moment").equalsIgnoreCase(moment))
                            .forEach(row -> {
                                figures.add(figure(page, row));
                                intervals.add(interval(page, row));
                                known.add("n\u00a0=\u00a0" + page.numbers().count(row.number("n")));
                            });
                }
            }
            table.row(measure(page, measure), figures);
            table.subRow(page.say("column.interval"), intervals.toArray(String[]::new));
            table.subRow(page.say("course.known"), known.toArray(String[]::new));
        });
        table.end();
    }

    private static String figure(Page page, Row row) {
        if (row.number("figure").isEmpty()) {
            return Numbers.ABSENT;
        }
        double figure = row.numberOr("figure", 0);
        return row.text("kind").equals("share")
                ? page.numbers().percentage(figure)
                : page.numbers().decimal(figure, 2);
    }

    private static String interval(Page page, Row row) {
        return row.text("kind").equals("share") ? Estimates.shares(page, row) : Estimates.interval(page, row);
    }

    private static void changes(Page page) {
        var table = new FigureTable(page, "", page.say("changes.caption"), CHANGES)
                .columns(
                        page.say("course.column.measure"),
                        page.say("changes.column.group"),
                        page.say("column.total"),
                        page.say("changes.column.changed"),
                        page.say("changes.column.change"),
                        page.say("column.interval"),
                        page.say("changes.column.test"),
                        page.say("column.p"));
        groups(page, false).forEach((heading, rows) -> {
            table.heading(heading);
            for (Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(
                        page.groupName(Group.valueOf(row.text("group").toUpperCase(Locale.ROOT))),
                        page.numbers().count(row.number("n")),
                        page.numbers().count(row.number("changed"))));
                String sentence = "";
                if (row.isTested()) {
                    cells.addAll(List.of(
                            page.numbers().decimal(row.number("change"), 2),
                            Estimates.interval(page, row),
                            page.say("changes.test." + row.text("test")),
                            page.probability(row)));
                } else {
                    sentence = page.say("withheld", page.reason(row));
                }
                table.row(true, stretch(page, row), cells, sentence);
            }
        });
        table.end();
    }

    private static String stretch(Page page, Row row) {
        return page.say(
                "changes.stretch",
                row.text("from").toUpperCase(Locale.ROOT),
                row.text("to").toUpperCase(Locale.ROOT));
    }

    /** The rows of changes by measure, of groups or of the difference between them. */
    private static Map<String, List<Row>> groups(Page page, boolean differences) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        page.run().courses().changes().stream()
                .filter(row -> row.text("group").equals("difference") == differences)
                .forEach(row -> groups.computeIfAbsent(measure(page, row.text("measure")), any -> new ArrayList<>())
                        .add(row));
        return groups;
    }

    /** Who said yes and no at T1 and T3; the file has the other measures and stretches. */
    private static void transitions(Page page) {
        Map<String, List<Row>> measures = new LinkedHashMap<>();
        page.run().courses().transitions().stream()
                .filter(row -> row.text("from").equals("t1") && row.text("to").equals("t3"))
                .forEach(row -> measures.computeIfAbsent(row.text("measure"), any -> new ArrayList<>())
                        .add(row));
        measures.values().removeIf(rows -> rows.stream().anyMatch(row -> row.numberOr("before", 2) > 1));
        if (measures.isEmpty()) {
            return;
        }
        List<String> each = List.of(
                page.say("transitions.stayed_yes"),
                page.say("transitions.stopped"),
                page.say("transitions.began"),
                page.say("transitions.stayed_no"));
        var table = new FigureTable(page, "", page.say("transitions.caption"), TRANSITIONS)
                .groupedColumns(
                        page.say("course.column.measure"),
                        List.of(page.groupName(Group.EXPERIMENTAL), page.groupName(Group.CONTROL)),
                        each);
        measures.forEach((measure, rows) -> {
            List<String> cells = new ArrayList<>();
            for (Group group : Group.values()) {
                for (int[] way : new int[][] {{1, 1}, {1, 0}, {0, 1}, {0, 0}}) {
                    cells.add(page.numbers()
                            .count(rows.stream()
                                    .filter(row -> row.text("group").equals(group.code())
                                            && row.numberOr("before", -1) == way[0]
                                            && row.numberOr("after", -1) == way[1])
                                    .mapToDouble(row -> row.numberOr("families", 0))
                                    .sum()));
                }
            }
            table.row(measure(page, measure), cells);
        });
        table.end();
    }

    private static void differences(Page page) {
        var table = new FigureTable(page, "", page.say("differences.caption"), CHANGES)
                .columns(
                        page.say("course.column.measure"),
                        page.say("column.total"),
                        page.say("differences.column.difference"),
                        page.say("column.interval"),
                        page.say("column.p"));
        groups(page, true).forEach((heading, rows) -> {
            table.heading(heading);
            for (Row row : rows) {
                List<String> cells = new ArrayList<>(List.of(page.numbers().count(row.number("n"))));
                String sentence = "";
                if (row.isTested()) {
                    cells.addAll(List.of(
                            page.numbers().decimal(row.number("change"), 2),
                            Estimates.interval(page, row),
                            page.probability(row)));
                } else {
                    sentence = page.say("withheld", page.reason(row));
                }
                table.row(true, stretch(page, row), cells, sentence);
            }
        });
        table.end();
    }
}
