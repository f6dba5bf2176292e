package nl.terugblik.protocol;

import java.util.List;

/** A study or instrument that cannot be carried out; the message is one sentence a fault, each on its own line. */
public final class InvalidStudy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /** An invalid study with these faults, each a sentence that names file, line and field. */
    public InvalidStudy(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, a sentence each, in the order of the file. */
    public List<String> faults() {
        return faults;
    }
}
