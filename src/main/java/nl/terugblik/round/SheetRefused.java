package nl.terugblik.round;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.round.sheet.Fault;

/**
 * A sheet that was handed in is refused as a whole; the message lists the first of its faults, and names the list of all to whoever has
 * it at hand.
 */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    SheetRefused(List<Fault> faults, Optional<Path> list) {
        super(words(faults, list));
    }

    private static String words(List<Fault> faults, Optional<Path> list) {
        List<Fault> errors =
                faults.stream().filter(fault -> !fault.rule().isWarning()).toList();
        StringBuilder words = new StringBuilder("The sheet is refused and nothing was taken in: ")
                .append(errors.size() == 1 ? "1 fault" : errors.size() + " faults")
                .append(list.map(file -> ", listed in " + file).orElse(""))
                .append('.');
        errors.stream()
                .limit(SHOWN)
                .forEach(fault -> words.append("\n  ")
                        .append(
                                fault.line() == 0
                                        ? ""
                                        : "line " + fault.line()
                                                + (fault.column().isEmpty() ? "" : ", "))
                        .append(fault.column().isEmpty() ? "" : "column " + fault.column())
                        .append(fault.line() == 0 && fault.column().isEmpty() ? "" : ": ")
                        .append(fault.message()));
        if (errors.size() > SHOWN) {
            words.append("\n  and ").append(errors.size() - SHOWN).append(" more.");
        }
        return words.toString();
    }
}
