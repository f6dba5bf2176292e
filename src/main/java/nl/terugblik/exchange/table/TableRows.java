package nl.terugblik.exchange.table;

import java.io.Closeable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.files.CsvBytes;

/** The rows of a table, one at a time. */
public final class TableRows implements Closeable {

    private static final Reason[] REASONS = Reason.values();

    private final List<Variable> variables;
    private final CsvBytes rows;
    private final Optional<ReasonRows> reasons;
    private final double[] numbers;
    private final boolean[] read;
    private final byte[] reasonOf;

    private TableRows(List<Variable> variables, CsvBytes rows, Optional<ReasonRows> reasons) {
        this.variables = variables;
        this.rows = rows;
        this.reasons = reasons;
        numbers = new double[variables.size()];
        read = new boolean[variables.size()];
        reasonOf = new byte[variables.size()];
    }

    /**
     * Opens a table.
     *
     * @throws SpoiltDataset here or later, when a file is not what the codebook says of it
     */
    public static TableRows open(Table table) {
        CsvBytes rows = SpoiltDataset.open(table.file());
        if (!rows.header().equals(table.variables().stream().map(Variable::name).toList())) {
            rows.close();
            throw new SpoiltDataset(table.file(), "has other columns than the codebook says");
        }
        return new TableRows(table.variables(), rows, table.reasons().map(file -> new ReasonRows(file, table)));
    }

    /** Goes to the next row; false after the last. */
    public boolean next() {
        if (!rows.next()) {
            return false;
        }
        if (reasons.isPresent()) {
            Arrays.fill(reasonOf, (byte) 0);
            reasons.orElseThrow().put(rows, reasonOf);
        }
        for (int i = 0; i < numbers.length; i++) {
            read[i] = false;
            if (reasonOf[i] != 0 && !rows.isEmpty(i)) {
                throw rows.fault("holds a value for whose absence a reason is given");
            }
        }
        return true;
    }

    /** Whether a cell is empty. */
    public boolean isEmpty(int variable) {
        return rows.isEmpty(variable);
    }

    /** Why a cell is empty; nothing where it is not, or where nothing says why. */
    public Optional<Reason> reason(int variable) {
        byte reason = reasonOf[variable];
        return reason == 0 ? Optional.empty() : REASONS[reason - 1].present();
    }

    /** The number in a cell that holds one; a day is counted from 1970. It is read once, however often it is asked for. */
    public double number(int variable) {
        if (!read[variable]) {
            boolean isDay = variables.get(variable).kind() == Kind.DATE;
            numbers[variable] = isDay ? rows.day(variable) : rows.number(variable);
            read[variable] = true;
        }
        return numbers[variable];
    }

    /** The length of a cell, text or not, in bytes of UTF-8. */
    public int length(int variable) {
        return rows.length(variable);
    }

    /** Copies a cell in UTF-8, as it stands in the file. */
    public void copy(int variable, byte[] to, int place) {
        rows.copy(variable, to, place);
    }

    /** A text. */
    public String text(int variable) {
        return rows.text(variable);
    }

    @Override
    public void close() {
        rows.close();
        reasons.ifPresent(ReasonRows::close);
    }
}
