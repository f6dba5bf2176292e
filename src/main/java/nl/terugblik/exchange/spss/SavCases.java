package nl.terugblik.exchange.spss;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.TableRows;

/**
 * The cases of a system file, compressed as SPSS does by default: eight codes of a byte, each for an element of a case,
 * then the elements that have no code of their own.
 */
final class SavCases {

    /** What is added to a small whole number to make its code. */
    static final double BIAS = 100;

    /** The number that stands for a missing value without a reason. */
    static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    private static final int SMALLEST = 1;
    private static final int LARGEST = 251;
    private static final int AS_IT_IS = 253;
    private static final int SPACES = 254;
    private static final int MISSING = 255;
    private static final int CODES = 8;
    private static final int ELEMENT_BYTES = 8;
    private static final int SECONDS_A_DAY = 86_400;

    /** SPSS counts seconds from 14 October 1582, the day before the Gregorian calendar began. */
    private static final long DAYS_TO_1970 = 141_428;

    private final List<SavVariable> variables;
    private final LittleEndian out;
    private final LittleEndian elements = new LittleEndian();
    private final byte[] codes = new byte[CODES];
    private final byte[] text;
    private int coded;

    SavCases(List<SavVariable> variables, LittleEndian out) {
        this.variables = variables;
        this.out = out;
        text = new byte[variables.stream().mapToInt(SavVariable::elements).max().orElse(1) * ELEMENT_BYTES];
    }

    void add(TableRows row) {
        for (int i = 0; i < variables.size(); i++) {
            SavVariable variable = variables.get(i);
            if (variable.isText()) {
                addText(variable, row, i);
            } else {
                addNumber(number(variable, row, i));
            }
        }
    }

    /** Fills the last eight codes up. */
    void finish() {
        if (coded > 0) {
            Arrays.fill(codes, coded, CODES, (byte) 0);
            drain();
        }
    }

    private static double number(SavVariable variable, TableRows row, int i) {
        if (row.isEmpty(i)) {
            Optional<Reason> reason = row.reason(i);
            return reason.isPresent() ? variable.codes().of(reason.orElseThrow()) : SYSTEM_MISSING;
        }
        return variable.isDate() ? (row.number(i) + DAYS_TO_1970) * SECONDS_A_DAY : row.number(i);
    }

    private void addNumber(double number) {
        if (number == SYSTEM_MISSING) {
            code(MISSING);
            return;
        }
        int code = (int) (number + BIAS);
        if (code >= SMALLEST && code <= LARGEST && code - BIAS == number) {
            code(code);
        } else {
            elements.putDouble(number);
            code(AS_IT_IS);
        }
    }

    /** Packs a text into its segments, each filled before the next, and what is left over with spaces. */
    private void addText(SavVariable variable, TableRows row, int i) {
        int length = row.length(i);
        Arrays.fill(text, 0, variable.elements() * ELEMENT_BYTES, (byte) ' ');
        row.copy(i, text, 0);
        for (int done = SavVariable.LONGEST_SEGMENT; done < length; done += SavVariable.LONGEST_SEGMENT + 1) {
            System.arraycopy(text, done, text, done + 1, length - done);
            text[done] = ' ';
            length++;
        }
        for (int element = 0; element < variable.elements(); element++) {
            addElement(element * ELEMENT_BYTES);
        }
    }

    private void addElement(int from) {
        for (int i = from; i < from + ELEMENT_BYTES; i++) {
            if (text[i] != ' ') {
                elements.putBytes(text, from, ELEMENT_BYTES);
                code(AS_IT_IS);
                return;
            }
        }
        code(SPACES);
    }

    private void code(int code) {
        codes[coded++] = (byte) code;
        if (coded == CODES) {
            drain();
        }
    }

    private void drain() {
        out.putBytes(codes, 0, CODES).putBytes(elements.array(), 0, elements.length());
        elements.clear();
        coded = 0;
    }
}
