package nl.terugblik.report.course;

import java.util.List;
import nl.terugblik.chart.StatesPlot;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.UnreadableRun;
import nl.terugblik.report.words.Page;

/** Where children lived as streams from one moment to the next, a picture a group. */
record ResidenceFigure(Page page) {

    void write() {
        for (Group group : Group.values()) {
            List<StatesPlot.Stream> streams = page.run().courses().residence().stream()
                    .filter(row -> row.text("group").equals(group.code()))
                    .map(row -> new StatesPlot.Stream(
                            List.of(place(row, "t1"), place(row, "t2"), place(row, "t3")), row.numberOr("children", 0)))
                    .toList();
            if (!streams.isEmpty()) {
                String caption = page.say("residence.figure." + group.code());
                StatesPlot plot = new StatesPlot(
                        caption,
                        page.say("residence.figure.text", page.groupName(group)),
                        List.of("T1", "T2", "T3"),
                        ResidenceChapter.STATES.stream()
                                .map(state -> page.say("residence.place." + state))
                                .toList(),
                        streams,
                        page.numbers()::count);
                page.figure(caption, plot.svg("residence-" + group.code()));
            }
        }
    }

    private static int place(Row row, String moment) {
        int place = ResidenceChapter.STATES.indexOf(row.text(moment));
        if (place < 0) {
            throw new UnreadableRun("The column " + moment + " of " + row.file() + " holds a place that is none.");
        }
        return place;
    }
}
