package nl.terugblik.exchange.stata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;

/**
 * The value labels of a dataset: one set for all variables that share it, under the name of the first of them.
 *
 * @param names the name of the set of each labelled variable, by the name of the variable
 * @param sets the sets, by name, in the order of the variables
 */
record ValueLabels(Map<String, String> names, Map<String, List<Labelled>> sets) {

    private static final int LONGEST_LABEL = 32_000;
    private static final int NAME_BYTES = 129;
    private static final int FIRST_LETTER = 2_147_483_622;

    /** A number with its label. */
    record Labelled(int number, String label) {

        /** The number as Stata's commands write it. */
        String code() {
            return number < FIRST_LETTER ? Integer.toString(number) : "." + (char) ('a' + number - FIRST_LETTER);
        }
    }

    static ValueLabels of(Table table, List<DtaVariable> variables, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Labelled>> sets = new LinkedHashMap<>();
        Map<List<Labelled>, String> known = new LinkedHashMap<>();
        for (DtaVariable variable : variables) {
            if (variable.isLabelled()) {
                List<Labelled> labels = labels(table, variable, language);
                String name = known.computeIfAbsent(labels, key -> variable.name());
                names.put(variable.name(), name);
                sets.put(name, labels);
            }
        }
        return new ValueLabels(names, sets);
    }

    private static List<Labelled> labels(Table table, DtaVariable variable, Language language) {
        List<Labelled> labels = new ArrayList<>();
        variable.variable()
                .values()
                .forEach(value ->
                        labels.add(new Labelled(value.number(), value.label().in(language))));
        labels.sort(Comparator.comparingInt(Labelled::number));
        if (variable.variable().reasoned()) {
            for (Reason reason : Reason.values()) {
                labels.add(new Labelled(
                        FIRST_LETTER + reason.ordinal(), table.label(reason).in(language)));
            }
        }
        return labels;
    }

    void write(LittleEndian out) {
        sets.forEach((name, labels) -> {
            LittleEndian texts = new LittleEndian();
            LittleEndian offsets = new LittleEndian();
            LittleEndian numbers = new LittleEndian();
            for (Labelled label : labels) {
                offsets.putInt(texts.length());
                numbers.putInt(label.number());
                texts.putText(Utf8.cut(label.label(), LONGEST_LABEL)).putByte(0);
            }
            int length = 2 * Integer.BYTES + offsets.length() + numbers.length() + texts.length();
            out.putText("<lbl>").putInt(length).putText(name, NAME_BYTES, '\0').fill(3, 0);
            out.putInt(labels.size()).putInt(texts.length());
            out.putBytes(offsets.array(), 0, offsets.length()).putBytes(numbers.array(), 0, numbers.length());
            out.putBytes(texts.array(), 0, texts.length()).putText("</lbl>");
        });
    }
}
