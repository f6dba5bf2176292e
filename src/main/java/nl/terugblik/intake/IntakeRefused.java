package nl.terugblik.intake;

import java.util.List;

/** A delivery is refused whole; the register is as it was. The message says what to mend. */
public final class IntakeRefused extends RuntimeException {

    private final transient List<Reconciliation> tables;

    public IntakeRefused(String sentence) {
        this(sentence, List.of());
    }

    IntakeRefused(String sentence, List<Reconciliation> tables) {
        super(sentence);
        this.tables = List.copyOf(tables);
    }

    /** What became of each table's rows, where they were read to the end before the refusal; else nothing. */
    public List<Reconciliation> tables() {
        return tables;
    }
}
