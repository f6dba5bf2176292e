package nl.terugblik.exchange.spss;

import java.util.List;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;

/** The records that later versions of SPSS added: machine, display, long names, long texts, number of cases, encoding. */
final class ExtensionRecords {

    private static final int EXTENSION = 7;
    private static final int MACHINE = 3;
    private static final int FLOATING_POINT = 4;
    private static final int DISPLAY = 11;
    private static final int LONG_NAMES = 13;
    private static final int LONG_TEXTS = 14;
    private static final int CASES = 16;
    private static final int ENCODING = 20;
    private static final int[] VERSION = {1, 0, 0};
    private static final int NO_MACHINE = -1;
    private static final int IEEE_754 = 1;
    private static final int FIRST_COMPRESSION = 1;
    private static final int LOWEST_BYTE_FIRST = 2;
    private static final int CODE_PAGE_UTF_8 = 65001;
    private static final double LOWEST = Math.nextUp(-Double.MAX_VALUE);
    private static final int NOMINAL = 1;
    private static final int SCALE = 3;
    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int WIDEST_COLUMN = 32;

    private ExtensionRecords() {}

    static void write(LittleEndian out, List<SavVariable> variables, long cases) {
        start(out, MACHINE, Integer.BYTES, 8);
        for (int part : VERSION) {
            out.putInt(part);
        }
        out.putInt(NO_MACHINE).putInt(IEEE_754).putInt(FIRST_COMPRESSION);
        out.putInt(LOWEST_BYTE_FIRST).putInt(CODE_PAGE_UTF_8);
        start(out, FLOATING_POINT, Double.BYTES, 3);
        out.putDouble(SavCases.SYSTEM_MISSING).putDouble(Double.MAX_VALUE).putDouble(LOWEST);
        display(out, variables);
        text(out, LONG_NAMES, longNames(variables));
        String longTexts = longTexts(variables);
        if (!longTexts.isEmpty()) {
            text(out, LONG_TEXTS, longTexts);
        }
        start(out, CASES, Long.BYTES, 2);
        out.putLong(1).putLong(cases);
    }

    static void writeEncoding(LittleEndian out) {
        text(out, ENCODING, "UTF-8");
    }

    private static void display(LittleEndian out, List<SavVariable> variables) {
        int segments = variables.stream().mapToInt(SavVariable::segments).sum();
        start(out, DISPLAY, Integer.BYTES, 3 * segments);
        for (SavVariable variable : variables) {
            for (int segment = 0; segment < variable.segments(); segment++) {
                int width = variable.isText() ? variable.width(segment) : variable.digits() + 3;
                out.putInt(variable.variable().kind().isMeasured() ? SCALE : NOMINAL);
                out.putInt(Math.min(width, WIDEST_COLUMN)).putInt(variable.isText() ? LEFT : RIGHT);
            }
        }
    }

    private static String longNames(List<SavVariable> variables) {
        StringBuilder names = new StringBuilder();
        for (SavVariable variable : variables) {
            names.append(names.isEmpty() ? "" : "\t")
                    .append(variable.shortName(0))
                    .append('=')
                    .append(variable.name());
        }
        return names.toString();
    }

    private static String longTexts(List<SavVariable> variables) {
        StringBuilder widths = new StringBuilder();
        for (SavVariable variable : variables) {
            if (variable.segments() > 1) {
                String width = "0000" + variable.width();
                widths.append(variable.shortName(0)).append('=').append(width.substring(width.length() - 5));
                widths.append("\0\t");
            }
        }
        return widths.toString();
    }

    private static void text(LittleEndian out, int subtype, String text) {
        start(out, subtype, 1, Utf8.length(text));
        out.putText(text);
    }

    private static void start(LittleEndian out, int subtype, int size, int count) {
        out.putInt(EXTENSION).putInt(subtype).putInt(size).putInt(count);
    }
}
