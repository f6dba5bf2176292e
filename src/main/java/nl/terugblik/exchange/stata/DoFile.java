package nl.terugblik.exchange.stata;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.exchange.bytes.Utf8;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.files.PrivateFiles;

/**
 * A do-file that reads a table and its reasons from CSV, one a language: {@code coded.nl.do}. What it makes is what
 * {@link DtaFile} holds.
 */
public final class DoFile {

    private final Table table;
    private final Language language;
    private final List<DtaVariable> variables;
    private final List<DtaVariable> reasoned;
    private final StringBuilder text = new StringBuilder();

    private DoFile(Table table, Language language, List<DtaVariable> variables) {
        this.table = table;
        this.language = language;
        this.variables = variables;
        reasoned = variables.stream()
                .filter(variable -> variable.variable().reasoned())
                .toList();
    }

    /** Writes the do-file of a table to a folder beside that of the CSV files. */
    public static void write(Path folder, Codebook codebook, Table table, Extent extent) {
        List<DtaVariable> variables = DtaVariable.of(table, extent);
        for (Language language : Language.values()) {
            String text = new DoFile(table, language, variables).text(codebook);
            PrivateFiles.write(folder.resolve(table.name() + "." + language.code() + ".do"), text);
        }
    }

    private String text(Codebook codebook) {
        line("* " + codebook.study() + ": " + table.fileName() + " " + codebook.extractedOn());
        line("* Make the folder of this file the working folder first (cd), or change the names of the files below.");
        line("version 14");
        boolean withReasons = table.reasons().isPresent() && !reasoned.isEmpty();
        if (withReasons) {
            readReasons(table.reasons().orElseThrow());
        }
        read(table.fileName());
        for (int i = 0; i < variables.size(); i++) {
            DtaVariable variable = variables.get(i);
            // Stata makes names of its own of names that it does not allow; the place is sure.
            line("local given : word " + (i + 1) + " of `columns'");
            line("if \"`given'\" != \"" + variable.name() + "\" rename `given' " + variable.name());
            if (variable.variable().kind() == Kind.DATE) {
                line("generate long day = date(" + variable.name() + ", \"YMD\"), after(" + variable.name() + ")");
                line("drop " + variable.name());
                line("rename day " + variable.name());
                line("format " + variable.name() + " %td");
            } else if (!variable.isText()) {
                line("destring " + variable.name() + ", replace");
            }
        }
        if (withReasons) {
            putReasons();
        }
        label();
        line("label data \""
                + StataText.escaped(Utf8.cutCharacters(codebook.title().in(language), DtaHeader.LONGEST_LABEL)) + "\"");
        line("compress");
        return text.toString();
    }

    private void read(String file) {
        line("import delimited using \"../" + file
                + "\", delimiters(\",\") varnames(1) case(preserve) stringcols(_all) encoding(\"UTF-8\") clear");
        line("unab columns : _all");
    }

    /** A row a key, with a number for the reason of each variable that is empty there. */
    private void readReasons(Path file) {
        String key = String.join(" ", table.key());
        read(file.getFileName().toString());
        line("generate code = .");
        for (Reason reason : Reason.values()) {
            line("replace code = " + (1 + reason.ordinal()) + " if reason == \"" + reason.code() + "\"");
        }
        line("generate place = .");
        for (int i = 0; i < reasoned.size(); i++) {
            line("replace place = " + (i + 1) + " if variable == \""
                    + reasoned.get(i).variable().name() + "\"");
        }
        line("keep " + key + " place code");
        line("reshape wide code, i(" + key + ") j(place)");
        line("tempfile reasons");
        line("save `reasons'");
        line("");
    }

    private void putReasons() {
        line("merge 1:1 " + String.join(" ", table.key()) + " using `reasons', keep(master match) nogenerate");
        for (int i = 0; i < reasoned.size(); i++) {
            String code = "code" + (i + 1);
            line("capture confirm variable " + code);
            line("if !_rc {");
            for (Reason reason : Reason.values()) {
                line("    replace " + reasoned.get(i).name() + " = ." + (char) ('a' + reason.ordinal()) + " if " + code
                        + " == " + (1 + reason.ordinal()));
            }
            line("    drop " + code);
            line("}");
        }
        line("");
    }

    private void label() {
        ValueLabels labels = ValueLabels.of(table, variables, language);
        labels.sets()
                .forEach((name, set) -> line("label define " + name
                        + set.stream()
                                .map(label ->
                                        " ///\n    " + label.code() + " \"" + StataText.escaped(label.label()) + "\"")
                                .collect(Collectors.joining())));
        for (DtaVariable variable : variables) {
            String label = variable.variable().label().in(language);
            String cut = Utf8.cutCharacters(label, DtaHeader.LONGEST_LABEL);
            line("label variable " + variable.name() + " \"" + StataText.escaped(cut) + "\"");
            if (!cut.equals(label)) {
                line("notes " + variable.name() + " : " + StataText.escaped(label));
            }
            if (variable.isLabelled()) {
                line("label values " + variable.name() + " " + labels.names().get(variable.name()));
            }
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
