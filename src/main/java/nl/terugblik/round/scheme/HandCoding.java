package nl.terugblik.round.scheme;

import java.util.Map;
import nl.terugblik.protocol.analysis.DoubleCoding;

/**
 * The run of which case files are coded by hand as well, as it stood when the round was opened: what is needed of it lies here, since
 * its dataset goes as a whole where one of its families is erased.
 *
 * @param run its id
 * @param study its study
 * @param codedSha256 the hash of its coded families
 * @param asked what the study asks of double coding
 * @param kinds what each variable is
 * @param analysis its plan of analysis, as text
 * @param codebook its codebook, likewise
 */
public record HandCoding(
        String run,
        String study,
        String codedSha256,
        DoubleCoding asked,
        Map<String, HandKind> kinds,
        String analysis,
        String codebook) {

    public HandCoding {
        kinds = Map.copyOf(kinds);
    }

    /** What a variable is. */
    public HandKind kind(String variable) {
        HandKind kind = kinds.get(variable);
        if (kind == null) {
            throw new IllegalArgumentException("no variable of this name");
        }
        return kind;
    }

    /** How far two values of a variable may lie apart and still be called the same. */
    public double tolerance(String variable) {
        return switch (kind(variable)) {
            case MONTHS -> asked.tolerance().months();
            case YEARS -> asked.tolerance().years();
            case OTHER -> asked.tolerance().other();
            default -> 0;
        };
    }

    /** The run that it is of; nothing of a person. */
    @Override
    public String toString() {
        return "of run " + run;
    }
}
