package nl.terugblik.exchange.spss;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;
import nl.terugblik.files.PrivateFiles;

/**
 * SPSS syntax that reads a table and its reasons from CSV, one a language: {@code coded.nl.sps}. What it makes is what
 * {@link SavFile} holds. It uses no command that PSPP lacks.
 */
public final class SpsFile {

    /** No number in the CSV files is wider. */
    private static final int WIDEST_NUMBER = 40;

    private final Table table;
    private final Language language;
    private final List<SavVariable> variables;
    private final List<SavVariable> reasoned;
    private final StringBuilder syntax = new StringBuilder();

    private SpsFile(Table table, Language language, List<SavVariable> variables) {
        this.table = table;
        this.language = language;
        this.variables = variables;
        reasoned = variables.stream()
                .filter(variable -> variable.variable().reasoned())
                .toList();
    }

    /** Writes the syntax of a table to a folder beside that of the CSV files. */
    public static void write(Path folder, Codebook codebook, Table table, Extent extent) {
        List<SavVariable> variables = SavVariable.of(table, extent);
        for (Language language : Language.values()) {
            String text = new SpsFile(table, language, variables).text(codebook);
            PrivateFiles.write(folder.resolve(table.name() + "." + language.code() + ".sps"), text);
        }
    }

    private String text(Codebook codebook) {
        line("* Encoding: UTF-8.");
        line("* " + codebook.study() + ": " + table.fileName() + " " + codebook.extractedOn() + ".");
        line("* Make the folder of this file the working folder first (CD), or change the names of the files below.");
        line("SET DECIMAL=DOT.");
        if (!reasoned.isEmpty()) {
            table.reasons().ifPresent(this::readReasons);
        }
        read(table.fileName(), variables.stream().map(SpsFile::format).toList(), variables);
        if (!reasoned.isEmpty() && table.reasons().isPresent()) {
            putReasons();
        }
        label();
        line("EXECUTE.");
        return syntax.toString();
    }

    /** A row a key, with a number for the reason of each variable that is empty there. */
    private void readReasons(Path file) {
        List<SavVariable> key = key();
        line("GET DATA /TYPE=TXT /FILE='../" + file.getFileName() + "' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED");
        line("  /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2 /VARIABLES=");
        key.forEach(variable -> line("  " + variable.name() + " " + format(variable)));
        line("  variable A64 reason A16.");
        line("NUMERIC " + counted("m") + " (F8.0).");
        for (int i = 0; i < reasoned.size(); i++) {
            SavVariable variable = reasoned.get(i);
            line("DO IF variable = " + SpsText.quoted(variable.variable().name()) + ".");
            StringBuilder recode = new StringBuilder("+ RECODE reason");
            for (Reason reason : Reason.values()) {
                recode.append(" ('").append(reason.code()).append("'=").append((long)
                        variable.codes().of(reason));
                recode.append(')');
            }
            line(recode.append(" INTO m").append(i + 1).append('.').toString());
            line("END IF.");
        }
        line("DATASET DECLARE reasons.");
        line("AGGREGATE OUTFILE=reasons /BREAK=" + names(key));
        line("  /" + counted("m") + "=MAX(" + counted("m") + ").");
        line("");
    }

    private void read(String file, List<String> formats, List<SavVariable> read) {
        line("GET DATA /TYPE=TXT /FILE='../" + file + "' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED");
        line("  /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2 /VARIABLES=");
        for (int i = 0; i < read.size(); i++) {
            line("  " + read.get(i).name() + " " + formats.get(i) + (i == read.size() - 1 ? "." : ""));
        }
    }

    private void putReasons() {
        List<SavVariable> key = key();
        line("SORT CASES BY " + names(key) + ".");
        line("MATCH FILES /FILE=* /TABLE=reasons /BY " + names(key) + ".");
        for (int i = 0; i < reasoned.size(); i++) {
            line("IF MISSING(" + reasoned.get(i).name() + ") " + reasoned.get(i).name() + "=m" + (i + 1) + ".");
        }
        line("EXECUTE.");
        line("DELETE VARIABLES " + counted("m") + ".");
        line("DATASET CLOSE reasons.");
        line("");
    }

    private void label() {
        for (SavVariable variable : variables) {
            String name = variable.name();
            String label = variable.variable().label().in(language);
            line("VARIABLE LABELS " + name + SpsText.quoted(label, VariableRecords.LONGEST_LABEL) + ".");
            if (!variable.variable().values().isEmpty() || variable.variable().reasoned()) {
                line("VALUE LABELS " + name);
                variable.variable().values().forEach(value -> labelled(variable, value));
                if (variable.variable().reasoned()) {
                    for (Reason reason : Reason.values()) {
                        line("  " + (long) variable.codes().of(reason)
                                + SpsText.quoted(table.label(reason).in(language), ValueLabelRecords.LONGEST_LABEL));
                    }
                }
                line("  .");
            }
        }
        for (SavVariable variable : reasoned) {
            line("MISSING VALUES " + variable.name() + " ("
                    + (long) variable.codes().lowest() + " THRU "
                    + (long) variable.codes().highest() + ").");
        }
        for (SavVariable variable : variables) {
            if (variable.isDate()) {
                line("FORMATS " + variable.name() + " (DATE11).");
            } else if (!variable.isText() && !variable.whole()) {
                line("FORMATS " + variable.name() + " (F" + (variable.digits() + 3) + ".2).");
            }
        }
        each("VARIABLE LEVEL", variable -> variable.variable().kind().isMeasured(), " (SCALE).");
        each("VARIABLE LEVEL", variable -> !variable.variable().kind().isMeasured(), " (NOMINAL).");
        if (variables.stream().anyMatch(variable -> variable.name().equals("weight"))) {
            line(
                    "* WEIGHT BY weight. would count weights as numbers of families; SPSS has no other use for them here.");
        }
    }

    private void labelled(SavVariable variable, Variable.Meaning value) {
        line("  " + (variable.isText() ? SpsText.quoted(value.code()) : value.code())
                + SpsText.quoted(value.label().in(language), ValueLabelRecords.LONGEST_LABEL));
    }

    private void each(String command, Predicate<SavVariable> wanted, String end) {
        variables.stream().filter(wanted).forEach(variable -> line(command + " " + variable.name() + end));
    }

    private List<SavVariable> key() {
        return variables.stream()
                .filter(variable -> table.key().contains(variable.variable().name()))
                .toList();
    }

    private static String names(List<SavVariable> variables) {
        return variables.stream().map(SavVariable::name).collect(Collectors.joining(" "));
    }

    /** The names m1, m2 and so on, one a variable that has reasons. */
    private String counted(String letter) {
        return IntStream.rangeClosed(1, reasoned.size())
                .mapToObj(number -> letter + number)
                .collect(Collectors.joining("\n  "));
    }

    private static String format(SavVariable variable) {
        if (variable.isText()) {
            return "A" + variable.width();
        }
        if (variable.isDate()) {
            return "SDATE10";
        }
        return variable.whole() ? "F" + variable.digits() + ".0" : "F" + WIDEST_NUMBER + ".2";
    }

    private void line(String line) {
        syntax.append(line).append('\n');
    }
}
