package nl.terugblik.report.course;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.chart.CoursePlot;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Page;

/** The trajectories as lines, a panel a measure. */
record CourseFigure(Page page) {

    void write() {
        List<CoursePlot.Panel> panels = new ArrayList<>();
        Row.grouped(page.run().courses().trajectories(), "measure")
                .forEach((measure, rows) -> panels.add(new CoursePlot.Panel(
                        CourseChapter.name(page, measure),
                        rows.get(0).text("kind").equals("share"),
                        List.of("T1", "T2", "T3"),
                        line(rows, Group.EXPERIMENTAL),
                        line(rows, Group.CONTROL))));
        String caption = page.say("course.figure");
        CoursePlot plot = new CoursePlot(
                caption, page.say("course.figure.text"), page.numbers()::share, page.numbers()::shortest, panels);
        page.figure(caption, plot.svg("course-lines"));
        page.html().element("p.note", page.say("course.legend"));
        Row.grouped(page.run().courses().trajectories(), "measure").keySet().stream()
                .filter(measure -> page.run().codebook().scale(measure).isPresent())
                .forEach(measure -> page.html().element("p.note", page.scaled(measure) + "."));
    }

    private CoursePlot.Line line(List<Row> rows, Group group) {
        return new CoursePlot.Line(
                page.say("group." + group.code() + ".short"),
                rows.stream()
                        .filter(row -> row.text("group").equals(group.code()))
                        .map(row -> new CoursePlot.Point(
                                row.number("figure"),
                                row.number("ci_low"),
                                row.number("ci_high"),
                                page.numbers().count(row.number("n"))))
                        .toList());
    }
}
