package nl.terugblik.chart.balance;

import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.chart.Canvas;
import nl.terugblik.chart.Palette;
import nl.terugblik.chart.balance.LovePlot.Covariate;
import nl.terugblik.chart.balance.LovePlot.Difference;
import nl.terugblik.chart.balance.LovePlot.Heading;
import nl.terugblik.chart.balance.LovePlot.NoSmd;
import nl.terugblik.chart.balance.LovePlot.Row;
import nl.terugblik.chart.balance.LovePlot.Smd;

/**
 * The rows of a Love plot.
 *
 * @param field what the marks stand in
 * @param columns where the numbers end, all families first; empty for no numbers
 */
record LoveRows(LoveField field, List<Double> columns) {
    static final double INSET = 6;
    static final double LABELS = 236;

    /** Room that a label leaves free, for it may be bold. */
    private static final double BOLD = 24;

    private static final double INDENT = 16;
    private static final double LINE = 16;
    private static final double BETWEEN = 6;
    private static final double BASELINE = 4.5;
    private static final double MARK = 4.8;
    private static final double ARROW = 11;
    private static final String ALL = Palette.SECOND;
    private static final String MATCHED = Palette.ACCENT;
    private static final String ABSENT = "–";

    static void markAll(Canvas canvas, double x, double y) {
        canvas.circle(x, y, MARK, Palette.PAPER, ALL);
    }

    static void markMatched(Canvas canvas, double x, double y) {
        canvas.diamond(x, y, MARK, MATCHED);
    }

    double height(Row row) {
        int lines = label(row).size();
        if (row instanceof Covariate covariate) {
            lines = Math.max(lines, areOffTogether(covariate) ? 2 : 1);
            for (String absence : absences(covariate)) {
                lines = Math.max(lines, wrappedAbsence(absence).size());
            }
        }
        return lines * LINE + BETWEEN;
    }

    void draw(Canvas canvas, Row row, double top, boolean emphasised) {
        double centre = top + height(row) / 2;
        boolean bold = emphasised || row instanceof Heading;
        canvas.lines(label(row), indent(row), first(label(row), centre), LINE, Palette.INK, bold);
        if (row instanceof Covariate covariate) {
            canvas.line(field.left(), centre, field.right(), centre, Palette.RULE, 0.6);
            absences(canvas, covariate, centre);
            double apart = areOffTogether(covariate) ? LINE / 2 : 0;
            all(canvas, covariate.all(), centre, centre - apart);
            matched(canvas, covariate.matched(), centre, centre + apart);
            if (!columns.isEmpty()) {
                canvas.text(columns.get(0), centre + BASELINE, number(covariate.all()), "end", Palette.INK, false);
                canvas.text(columns.get(1), centre + BASELINE, number(covariate.matched()), "end", Palette.INK, bold);
            }
        }
    }

    private void all(Canvas canvas, Difference difference, double centre, double beside) {
        if (difference instanceof Smd smd) {
            if (field.side(smd) == 0) {
                markAll(canvas, field.x(smd), centre);
            } else {
                arrow(canvas, smd, beside, Palette.PAPER, ALL);
            }
        }
    }

    private void matched(Canvas canvas, Difference difference, double centre, double beside) {
        if (difference instanceof Smd smd) {
            if (field.side(smd) == 0) {
                markMatched(canvas, field.x(smd), centre);
            } else {
                arrow(canvas, smd, beside, MATCHED, MATCHED);
            }
        }
    }

    private void arrow(Canvas canvas, Smd smd, double y, String fill, String stroke) {
        int side = field.side(smd);
        double tip = side < 0 ? field.left() - ARROW : field.right() + ARROW;
        canvas.outlinedArrowHead(tip, y, side, fill, stroke);
        canvas.text(tip + 5.0 * side, y + BASELINE, smd.text(), side < 0 ? "end" : "start", Palette.INK, false);
    }

    /** Where nothing can be marked, a dash and why: at the side where no mark is in the way. */
    private void absences(Canvas canvas, Covariate covariate, double centre) {
        boolean right = Stream.of(covariate.all(), covariate.matched())
                .anyMatch(difference -> difference instanceof Smd smd && field.isLeftOfTheMiddle(smd));
        for (String absence : absences(covariate)) {
            List<String> lines = wrappedAbsence(absence);
            double wide = lines.stream().mapToDouble(Canvas::width).max().orElse(0) + 2 * INSET;
            double high = lines.size() * LINE;
            double x = right ? field.right() - wide - 1 : field.left() + 1;
            canvas.rectangle(x, centre - high / 2, wide, high, Palette.PAPER, "none");
            canvas.lines(lines, x + INSET, first(lines, centre), LINE, Palette.QUIET, false);
            right = true;
        }
    }

    /** What is said of the differences that are not there; once where both say the same. */
    private static List<String> absences(Covariate covariate) {
        return Stream.of(covariate.all(), covariate.matched())
                .filter(NoSmd.class::isInstance)
                .map(difference -> ABSENT + " " + ((NoSmd) difference).text())
                .distinct()
                .toList();
    }

    private List<String> wrappedAbsence(String absence) {
        return Canvas.wrapped(absence, field.width() / 2 - 3 * INSET);
    }

    /** Whether both marks are off the axis at the same side, so that their numbers need a line each. */
    private boolean areOffTogether(Covariate covariate) {
        return covariate.all() instanceof Smd all
                && covariate.matched() instanceof Smd matched
                && field.side(all) != 0
                && field.side(all) == field.side(matched);
    }

    private static String number(Difference difference) {
        return difference instanceof Smd smd ? smd.text() : ABSENT;
    }

    private static List<String> label(Row row) {
        String label = row instanceof Covariate covariate ? covariate.label() : ((Heading) row).label();
        return Canvas.wrapped(label, LABELS - BOLD - indent(row));
    }

    private static double indent(Row row) {
        return row instanceof Covariate covariate && covariate.level() ? INSET + INDENT : INSET;
    }

    /** The baseline of the first of some lines that lie around a centre together. */
    private static double first(List<String> lines, double centre) {
        return centre + BASELINE - (lines.size() - 1) * LINE / 2;
    }
}
