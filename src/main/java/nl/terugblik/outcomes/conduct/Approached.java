package nl.terugblik.outcomes.conduct;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.files.CsvReader;
import nl.terugblik.outcomes.plan.UnreadableDataset;
import nl.terugblik.statistics.samples.Sample;

/** What was counted of those who refused and of those who consented: {@code cohort/approached.csv} of a run. */
record Approached(Map<Key, Counted> counts) {

    static final String REFUSED = "refused";
    static final String CONSENTED = "consented";

    private record Key(String answer, String variable, String value) {}

    private record Counted(int families, BigDecimal sum, BigDecimal squares) {}

    static Approached read(Path cohort) {
        Map<Key, Counted> counts = new HashMap<>();
        try {
            CsvReader.read(
                    cohort.resolve("approached.csv"),
                    row -> counts.put(
                            new Key(row.get("answer"), row.get("variable"), row.get("value")),
                            new Counted(
                                    Integer.parseInt(row.get("families")),
                                    new BigDecimal(row.get("sum")),
                                    new BigDecimal(row.get("sum_of_squares")))));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new UnreadableDataset("cohort/approached.csv cannot be read; carry the study out anew.", e);
        }
        return new Approached(counts);
    }

    /** How many of those who answered so have a code. */
    int families(String answer, String variable, int code) {
        return Optional.ofNullable(counts.get(new Key(answer, variable, String.valueOf(code))))
                .map(Counted::families)
                .orElse(0);
    }

    /** The numbers of those who answered so; empty where none is known. */
    Optional<Sample> sample(String answer, String variable) {
        return Optional.ofNullable(counts.get(new Key(answer, variable, ""))).map(Approached::sample);
    }

    /** Exact until the end, as the difference of two large numbers may be small. */
    private static Sample sample(Counted counted) {
        BigDecimal n = BigDecimal.valueOf(counted.families);
        BigDecimal spread = n.multiply(counted.squares).subtract(counted.sum.multiply(counted.sum));
        return new Sample(
                counted.families,
                counted.sum.doubleValue() / counted.families,
                Math.max(0, spread.doubleValue()) / counted.families);
    }
}
