package nl.terugblik.intake.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.intake.quality.Shortfall.Kind;
import nl.terugblik.source.Expectation;

/**
 * How well a field is filled in, in this delivery and in the agency's one before it.
 *
 * @param table the canonical table
 * @param column the canonical column
 * @param read rows of the table
 * @param cells its cells in rows that break no rule of their own
 * @param malformed breaches of rules of conformance in it
 * @param implausible breaches of rules of plausibility in it
 * @param expectation what may be expected of it
 * @param before its cells in the delivery before; empty where there was none or its cells were not counted
 */
record FieldRow(
        String table,
        String column,
        long read,
        Cells cells,
        long malformed,
        long implausible,
        Optional<Expectation> expectation,
        Optional<Cells> before) {

    /** A share that changes by five percentage points or more is worth a look. */
    private static final double MOVED_POINTS = 0.05;

    /** What the difference of two shares may lose to rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * Cells of a field.
     *
     * @param filled those that hold something
     * @param empty those that hold nothing where something could be
     * @param notApplicable those that hold nothing because nothing is there to fill in
     */
    record Cells(long filled, long empty, long notApplicable) {

        static final Cells NONE = new Cells(0, 0, 0);

        long all() {
            return filled + empty + notApplicable;
        }

        /** The share that is filled of those that could be; empty where none could. */
        OptionalDouble complete() {
            return filled + empty == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) filled / (filled + empty));
        }
    }

    /** How a field stands beside the delivery before. */
    enum Status {
        /** There is nothing to compare it with. */
        FIRST,
        /** It has no cells that could be filled, so that there is nothing to compare. */
        NO_CELLS,
        /** It is filled less often, by five percentage points or more. */
        DROPPED,
        /** It is filled more often, likewise. */
        ROSE,
        SAME;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Rows whose cells are not counted because they break a rule of their own. */
    long unread() {
        return read - cells.all();
    }

    /** What was expected of it and is not so; none where all is, or nothing was expected. */
    List<Shortfall> shortfalls() {
        List<Shortfall> unmet = new ArrayList<>();
        expectation.ifPresent(expected -> {
            OptionalDouble complete = cells.complete();
            if (complete.isPresent()
                    && complete.getAsDouble() < expected.complete().orElse(0) - ROUNDING) {
                unmet.add(new Shortfall(
                        Kind.COMPLETE,
                        complete.getAsDouble(),
                        expected.complete().orElseThrow()));
            }
            hold(unmet, Kind.MALFORMED, malformed, expected.malformed());
            hold(unmet, Kind.IMPLAUSIBLE, implausible, expected.implausible());
        });
        return unmet;
    }

    private void hold(List<Shortfall> unmet, Kind kind, long breaches, OptionalDouble most) {
        if (most.isPresent() && breaches > (most.getAsDouble() + ROUNDING) * read) {
            unmet.add(new Shortfall(kind, (double) breaches / read, most.getAsDouble()));
        }
    }

    /** The same in English words; empty where there is nothing to say. */
    Optional<String> unmet() {
        List<Shortfall> unmet = shortfalls();
        return unmet.isEmpty() ? Optional.empty() : Optional.of(DigestWords.EN.shortfalls(unmet));
    }

    /** Whether it could be filled and is so nowhere. */
    boolean isEmptyThroughout() {
        return cells.filled() == 0 && cells.empty() > 0;
    }

    OptionalDouble completeBefore() {
        return before.isEmpty() ? OptionalDouble.empty() : before.get().complete();
    }

    Status status() {
        OptionalDouble now = cells.complete();
        OptionalDouble then = completeBefore();
        if (now.isEmpty()) {
            return then.isEmpty() ? Status.FIRST : Status.NO_CELLS;
        }
        if (then.isEmpty()) {
            return Status.FIRST;
        }
        double change = now.getAsDouble() - then.getAsDouble();
        if (Math.abs(change) < MOVED_POINTS - ROUNDING) {
            return Status.SAME;
        }
        return change < 0 ? Status.DROPPED : Status.ROSE;
    }
}
