package nl.terugblik.meta.report;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.terugblik.meta.analysis.MetaAnalysis;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.pooling.OutcomePooling;
import nl.terugblik.meta.pooling.PooledRow;

/** What came of pooling, for whoever asked. */
public final class MetaText {

    private static final Words WORDS = new Words(false);

    private final MetaAnalysis analysis;
    private final PrintWriter out;

    public MetaText(MetaAnalysis analysis, PrintWriter out) {
        this.analysis = analysis;
        this.out = out;
    }

    /** Tells every pooled effect and where the files lie. */
    public void print(Path folder, List<String> files) {
        for (OutcomePooling pooled : analysis.outcomes()) {
            out.println(pooled.outcome() + ": " + counted(pooled.selection().size(), "effect") + " of "
                    + counted(pooled.selection().samples().size(), "sample"));
            pooled.rows().forEach(row -> out.println("  " + line(row)));
        }
        out.println("Above 0 is favourable. Results in " + folder + ": " + String.join(", ", files) + ".");
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String line(PooledRow row) {
        String name = String.format(Locale.ROOT, "%-15s", row.model().id());
        String notes = row.notes().isEmpty() ? "" : " (" + WORDS.notes(row.notes()) + ")";
        return name + row.estimate().map(MetaText::estimate).orElse("no estimate") + notes;
    }

    private static String estimate(Estimate estimate) {
        String value = decimals(estimate.value());
        if (!estimate.hasInterval()) {
            return value;
        }
        return value + " [" + decimals(estimate.interval(0).low()) + ", "
                + decimals(estimate.interval(0).high()) + "], p " + p(estimate.p());
    }

    private static String p(OptionalDouble p) {
        return p.orElse(1) < 0.001 ? "< 0.001" : decimals(p.orElse(1));
    }

    private static String decimals(double number) {
        return BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
