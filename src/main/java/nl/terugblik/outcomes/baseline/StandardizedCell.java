package nl.terugblik.outcomes.baseline;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.samples.Standardizer;

/**
 * The standardized difference of a row, with the note that it asks for.
 *
 * @param value experimental minus control, in standard deviations of the experimental group before matching
 * @param note why there is none, or whose standard deviation it is instead
 */
record StandardizedCell(OptionalDouble value, Optional<Note> note) {

    /**
     * The difference of a row by the standard deviation of its variable before matching.
     *
     * @param difference experimental minus control; empty where a group has nobody
     */
    static StandardizedCell of(OptionalDouble difference, Contrast beforeMatching) {
        Result<Standardizer> standardizer = beforeMatching.standardizer();
        if (difference.isEmpty()) {
            return without(Note.Text.SMD_TOO_FEW);
        }
        return standardizer
                .found()
                .map(found -> new StandardizedCell(
                        OptionalDouble.of(found.standardize(difference.getAsDouble())),
                        found.basis() == Standardizer.Basis.POOLED
                                ? Optional.of(Note.of(Note.Text.SMD_POOLED))
                                : Optional.empty()))
                .filter(cell -> Double.isFinite(cell.value.orElse(0)))
                .orElseGet(() -> without(
                        standardizer.reason().stream().anyMatch(why -> why.code() != Reason.Code.NO_VARIATION)
                                ? Note.Text.SMD_TOO_FEW
                                : Note.Text.SMD_NO_VARIATION));
    }

    private static StandardizedCell without(Note.Text why) {
        return new StandardizedCell(OptionalDouble.empty(), Optional.of(Note.of(why)));
    }
}
