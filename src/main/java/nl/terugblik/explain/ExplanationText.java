package nl.terugblik.explain;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.explain.Explanation.Answer;
import nl.terugblik.explain.Explanation.Matched;
import nl.terugblik.explain.Explanation.MomentOf;
import nl.terugblik.explain.Explanation.Other;
import nl.terugblik.explain.Explanation.RefusedRow;
import nl.terugblik.explain.Explanation.Row;
import nl.terugblik.explain.Explanation.Step;

/** An explanation for people who read a terminal. */
public final class ExplanationText {

    private static final String LABEL = "%-11s";

    private final PrintWriter out;

    private ExplanationText(PrintWriter out) {
        this.out = out;
    }

    /**
     * Prints an explanation.
     *
     * @param whole whether all that was looked at is told of every variable, or only what each says
     */
    public static void print(Explanation explanation, boolean whole, PrintWriter out) {
        new ExplanationText(out).print(explanation, whole);
    }

    private void print(Explanation explanation, boolean whole) {
        explanation.moments().forEach(this::moment);
        out.println("family " + explanation.family() + ", "
                + explanation.reason().map(reason -> "excluded: " + reason).orElse("group " + explanation.outcome())
                + ", in run " + explanation.run());
        explanation
                .deliveries()
                .forEach(from -> line(
                        "from",
                        "delivery " + from.delivery() + " of " + from.organisation() + ", "
                                + from.how().replace('_', ' ')));
        explanation.checks().forEach(check -> line("checked", check));
        if (explanation.reason().isPresent()) {
            explanation.ladder().forEach(this::step);
            explanation.refused().forEach(this::refused);
        }
        explanation.matched().ifPresent(this::matched);
        if (whole) {
            explanation.variables().forEach(this::answer);
        } else {
            explanation.variables().stream()
                    .filter(answer -> !answer.variable().contains("@"))
                    .forEach(this::brief);
        }
        if (!explanation.agrees()) {
            out.println("The run says otherwise; see what was checked.");
        }
    }

    private void moment(MomentOf moment) {
        out.println(moment.name() + "  " + moment.day() + "  " + moment.because());
        moment.rows().forEach(row -> row("rests on", row));
    }

    private void step(Step step) {
        line(
                switch (step.answer()) {
                    case "yes" -> "OUT";
                    case "no" -> "passed";
                    default -> "not asked";
                },
                step.condition() + ": " + step.meaning());
        if (step.answer().equals("yes")) {
            step.rows().forEach(row -> row("", row));
        }
    }

    private void brief(Answer answer) {
        List<String> rows = answer.counted().stream()
                .flatMap(row -> Stream.of(row.at().split(", ")))
                .distinct()
                .toList();
        out.println("  " + answer.variable() + " = " + says(answer) + "   " + answer.instrument()
                + (answer.counted().isEmpty()
                        ? ""
                        : "   " + rows.size() + (rows.size() == 1 ? " row counted: " : " rows counted: ") + at(rows))
                + (answer.agrees().orElse(true) ? "" : "   NOT WHAT THE RUN SAYS"));
    }

    private static String at(List<String> rows) {
        int most = 3;
        String shown = String.join(", ", rows.stream().limit(most).toList());
        return rows.size() > most ? shown + ", …" : shown;
    }

    private void answer(Answer answer) {
        out.println();
        out.println(answer.variable() + " = " + says(answer));
        line("rule", answer.rule() + "   " + answer.instrument());
        answer.madeOf().forEach(part -> line("made of", part));
        answer.counted().forEach(row -> row("counted", row));
        answer.passed().forEach(row -> row("passed", row));
        answer.refused().forEach(this::refused);
        answer.checked().forEach(check -> line("checked", check));
    }

    private static String says(Answer answer) {
        return answer.value().orElse("")
                + answer.means()
                        .filter(means -> !answer.value().equals(Optional.of(means)))
                        .map(means -> " (" + means + ")")
                        .orElse("")
                + answer.missing().map(reason -> "missing: " + reason).orElse("");
    }

    private void row(String label, Row row) {
        line(
                label,
                row.at() + "   " + row.says()
                        + row.why().map(why -> "   (" + why + ")").orElse(""));
        row.raw().ifPresent(raw -> raw.lines().forEach(text -> line("", "    | " + plain(text))));
    }

    /** What a file holds must not steer the terminal. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private void refused(RefusedRow row) {
        line("refused", row.at() + "   of delivery " + row.delivery());
        row.rules().forEach(broken -> line("", "    " + broken.rule() + ": " + broken.message()));
    }

    private void matched(Matched matched) {
        line(
                "matched",
                matched.set()
                                .map(set -> "set " + set)
                                .orElse("in no set: "
                                        + matched.reason().orElse("").replace('_', ' '))
                        + matched.distance()
                                .map(distance -> ", distance " + distance)
                                .orElse(""));
        matched.members().forEach(member -> other("with", member));
        matched.others().forEach(other -> other("not with", other));
        line("", matched.note());
    }

    private void other(String label, Other other) {
        line(
                label,
                other.family() + " (" + other.group() + ")" + part(", distance ", other.distance())
                        + part(", away ", other.gap()) + part(": ", other.why()));
    }

    private static String part(String before, Optional<String> text) {
        return text.map(known -> before + known).orElse("");
    }

    private void line(String label, String text) {
        out.println("  " + String.format(Locale.ROOT, LABEL, label) + text);
    }
}
