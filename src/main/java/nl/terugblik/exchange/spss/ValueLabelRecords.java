package nl.terugblik.exchange.spss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;

/** The labels of values: one record for all variables that share them, and records of their own for texts over eight bytes. */
final class ValueLabelRecords {

    /** The longest label of a value that every version reads. */
    static final int LONGEST_LABEL = 120;

    private static final int LABELS = 3;
    private static final int LABELLED = 4;
    private static final int EXTENSION = 7;
    private static final int LONG_TEXT_LABELS = 21;
    private static final int SHORT_TEXT = 8;

    private ValueLabelRecords() {}

    /** A value with its label; a text, or a number with its text. */
    private record Labelled(String text, double number, boolean isText, String label) {

        void write(LittleEndian out) {
            if (isText) {
                out.putText(text, SHORT_TEXT, ' ');
            } else {
                out.putDouble(number);
            }
            int length = Utf8.length(label);
            out.putByte(length).putText(label).fill(-(1 + length) & 7, ' ');
        }
    }

    /** Writes the labels of numbers, reasons among them, and of short texts. */
    static void write(LittleEndian out, Table table, List<SavVariable> variables, Language language) {
        Map<List<Labelled>, List<SavVariable>> sharing = new LinkedHashMap<>();
        for (SavVariable variable : variables) {
            List<Labelled> labels = labels(table, variable, language);
            if (!labels.isEmpty() && variable.width() <= SHORT_TEXT) {
                sharing.computeIfAbsent(labels, key -> new ArrayList<>()).add(variable);
            }
        }
        sharing.forEach((labels, labelled) -> {
            out.putInt(LABELS).putInt(labels.size());
            labels.forEach(label -> label.write(out));
            out.putInt(LABELLED).putInt(labelled.size());
            labelled.forEach(variable -> out.putInt(variable.place()));
        });
    }

    private static List<Labelled> labels(Table table, SavVariable variable, Language language) {
        List<Labelled> labels = new ArrayList<>();
        for (Variable.Meaning value : variable.variable().values()) {
            String label = Utf8.cut(value.label().in(language), LONGEST_LABEL).stripTrailing();
            labels.add(
                    variable.isText()
                            ? new Labelled(value.code(), 0, true, label)
                            : new Labelled("", value.number(), false, label));
        }
        if (variable.variable().reasoned()) {
            for (Reason reason : Reason.values()) {
                String label = Utf8.cut(table.label(reason).in(language), LONGEST_LABEL)
                        .stripTrailing();
                labels.add(new Labelled("", variable.codes().of(reason), false, label));
            }
        }
        return labels;
    }

    /** Writes the labels of texts that may be over eight bytes long. */
    static void writeLong(LittleEndian out, List<SavVariable> variables, Language language) {
        LittleEndian labels = new LittleEndian();
        for (SavVariable variable : variables) {
            List<Variable.Meaning> values = variable.variable().values();
            if (variable.width() > SHORT_TEXT && !values.isEmpty()) {
                labels.putInt(Utf8.length(variable.name())).putText(variable.name());
                labels.putInt(variable.width()).putInt(values.size());
                for (Variable.Meaning value : values) {
                    String label =
                            Utf8.cut(value.label().in(language), LONGEST_LABEL).stripTrailing();
                    labels.putInt(variable.width()).putText(value.code(), variable.width(), ' ');
                    labels.putInt(Utf8.length(label)).putText(label);
                }
            }
        }
        if (labels.length() > 0) {
            out.putInt(EXTENSION).putInt(LONG_TEXT_LABELS).putInt(1).putInt(labels.length());
            out.putBytes(labels.array(), 0, labels.length());
        }
    }
}
