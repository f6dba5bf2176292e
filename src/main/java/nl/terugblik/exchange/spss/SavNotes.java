package nl.terugblik.exchange.spss;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;

/** What a system file says of itself to whoever asks SPSS to display its documents. */
final class SavNotes {

    private SavNotes() {}

    static List<String> of(Codebook codebook, Table table, List<SavVariable> variables, Language language) {
        boolean dutch = language == Language.NL;
        List<String> lines = new ArrayList<>();
        lines.add(codebook.study() + ", " + table.fileName() + ", " + codebook.instrument());
        lines.add(table.label().in(language));
        lines.add((dutch ? "Gegevens van " : "Data of ") + codebook.extractedOn() + ".");
        lines.add(dutch ? "Intern: pseudoniem, niet anoniem." : "Internal: pseudonymous, not anonymous.");
        if (variables.stream().anyMatch(variable -> variable.variable().reasoned())) {
            lines.add(dutch ? "Ontbrekende waarden:" : "Missing values:");
            for (Reason reason : Reason.values()) {
                lines.add(reason.ordinal() - 9 + " " + table.label(reason).in(language) + " (" + reason.code() + ")");
            }
        }
        if (variables.stream().anyMatch(variable -> variable.name().equals("weight"))) {
            lines.add(
                    dutch
                            ? "Weeg met WEIGHT BY weight; SPSS rekent gewichten als aantallen gezinnen."
                            : "Weight with WEIGHT BY weight; SPSS counts weights as numbers of families.");
        }
        return lines;
    }
}
