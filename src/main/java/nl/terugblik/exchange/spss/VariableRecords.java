package nl.terugblik.exchange.spss;

import java.util.List;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;
import nl.terugblik.exchange.table.Language;

/** The variable records of a system file: one an element of eight bytes, of which the first of a segment says it all. */
final class VariableRecords {

    /** The longest label that every version reads. */
    static final int LONGEST_LABEL = 255;

    private static final int VARIABLE = 2;
    private static final int CONTINUATION = -1;
    private static final int RANGE_OF_MISSING = -2;
    private static final int FORMAT_TEXT = 1;
    private static final int FORMAT_NUMBER = 5;
    private static final int FORMAT_DATE = 20;
    private static final int DATE_WIDTH = 11;
    private static final int DECIMALS = 2;
    private static final int NAME_WIDTH = 8;

    private VariableRecords() {}

    static void write(LittleEndian out, List<SavVariable> variables, Language language) {
        for (SavVariable variable : variables) {
            for (int segment = 0; segment < variable.segments(); segment++) {
                write(
                        out,
                        variable,
                        segment,
                        segment == 0 ? variable.variable().label().in(language) : "");
                for (int more = 1; more < variable.elements(segment); more++) {
                    out.putInt(VARIABLE).putInt(CONTINUATION).fill(16, 0).fill(NAME_WIDTH, ' ');
                }
            }
        }
    }

    private static void write(LittleEndian out, SavVariable variable, int segment, String label) {
        boolean reasoned = variable.variable().reasoned();
        String cut = Utf8.cut(label, LONGEST_LABEL).stripTrailing();
        int format = format(variable, segment);
        out.putInt(VARIABLE).putInt(variable.isText() ? variable.width(segment) : 0);
        out.putInt(cut.isEmpty() ? 0 : 1).putInt(reasoned ? RANGE_OF_MISSING : 0);
        out.putInt(format).putInt(format);
        out.putText(variable.shortName(segment), NAME_WIDTH, ' ');
        if (!cut.isEmpty()) {
            int length = Utf8.length(cut);
            out.putInt(length).putText(cut).fill(-length & 3, ' ');
        }
        if (reasoned) {
            out.putDouble(variable.codes().lowest()).putDouble(variable.codes().highest());
        }
    }

    private static int format(SavVariable variable, int segment) {
        if (variable.isText()) {
            return format(FORMAT_TEXT, variable.width(segment), 0);
        }
        if (variable.isDate()) {
            return format(FORMAT_DATE, DATE_WIDTH, 0);
        }
        return variable.whole()
                ? format(FORMAT_NUMBER, variable.digits(), 0)
                : format(FORMAT_NUMBER, variable.digits() + 1 + DECIMALS, DECIMALS);
    }

    private static int format(int type, int width, int decimals) {
        return type << 16 | width << 8 | decimals;
    }
}
