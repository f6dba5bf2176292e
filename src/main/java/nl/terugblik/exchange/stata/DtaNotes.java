package nl.terugblik.exchange.stata;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;

/** The notes of a dataset, and those of variables whose label was longer than Stata allows. */
final class DtaNotes {

    private static final int NAME_BYTES = 129;

    private DtaNotes() {}

    static void write(
            LittleEndian out, Codebook codebook, Table table, List<DtaVariable> variables, Language language) {
        write(out, "_dta", ofDataset(codebook, table, variables, language));
        for (DtaVariable variable : variables) {
            String label = variable.variable().label().in(language);
            if (!Utf8.cutCharacters(label, DtaHeader.LONGEST_LABEL).equals(label)) {
                write(out, variable.name(), List.of(label));
            }
        }
    }

    private static List<String> ofDataset(
            Codebook codebook, Table table, List<DtaVariable> variables, Language language) {
        boolean dutch = language == Language.NL;
        List<String> notes = new ArrayList<>();
        notes.add(codebook.study() + ", " + table.fileName() + ", " + codebook.instrument() + ": "
                + table.label().in(language));
        notes.add((dutch ? "Gegevens van " : "Data of ") + codebook.extractedOn() + ". "
                + (dutch ? "Intern: pseudoniem, niet anoniem." : "Internal: pseudonymous, not anonymous."));
        if (variables.stream().anyMatch(variable -> variable.variable().reasoned())) {
            StringBuilder reasons = new StringBuilder(dutch ? "Ontbrekende waarden:" : "Missing values:");
            for (Reason reason : Reason.values()) {
                reasons.append(reason.ordinal() == 0 ? " ." : ", .").append((char) ('a' + reason.ordinal()));
                reasons.append(' ')
                        .append(table.label(reason).in(language))
                        .append(" (")
                        .append(reason.code())
                        .append(')');
            }
            notes.add(reasons.append('.').toString());
        }
        return notes;
    }

    private static void write(LittleEndian out, String owner, List<String> notes) {
        characteristic(out, owner, "note0", Integer.toString(notes.size()));
        for (int i = 0; i < notes.size(); i++) {
            characteristic(out, owner, "note" + (i + 1), notes.get(i));
        }
    }

    private static void characteristic(LittleEndian out, String owner, String name, String text) {
        out.putText("<ch>").putInt(2 * NAME_BYTES + Utf8.length(text) + 1);
        out.putText(owner, NAME_BYTES, '\0')
                .putText(name, NAME_BYTES, '\0')
                .putText(text)
                .putByte(0)
                .putText("</ch>");
    }
}
