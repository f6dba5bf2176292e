package nl.terugblik.outcomes;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.StandardizedDifference;
import nl.terugblik.statistics.Standardizer;

/** The standardized difference of a row, with the note that it asks for. */
record StandardizedCell(OptionalDouble value, Optional<Note> note) {

    static StandardizedCell of(double[] experimental, double[] control, Standardizer.Scale scale) {
        var result = StandardizedDifference.between(experimental, control, scale);
        Optional<StandardizedDifference> found =
                result.found().filter(difference -> Double.isFinite(difference.value()));
        if (found.isEmpty()) {
            boolean tooFew = result.reason()
                    .filter(reason -> reason.code() != Reason.Code.NO_VARIATION)
                    .isPresent();
            return new StandardizedCell(
                    OptionalDouble.empty(),
                    Optional.of(Note.of(tooFew ? Note.Text.SMD_TOO_FEW : Note.Text.SMD_NO_VARIATION)));
        }
        boolean pooled = found.get().standardizer().basis() == Standardizer.Basis.POOLED;
        return new StandardizedCell(
                OptionalDouble.of(found.get().value()),
                pooled ? Optional.of(Note.of(Note.Text.SMD_POOLED)) : Optional.empty());
    }
}
