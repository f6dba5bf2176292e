package nl.terugblik.exchange.r;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;
import nl.terugblik.files.PrivateFiles;

/**
 * A script that reads a table into R, one a language: {@code coded.nl.R}. It makes a data frame {@code coded} with factors,
 * dates and labels, and {@code coded_reasons} of the same shape, which says why cells are empty.
 */
public final class RFile {

    private final Table table;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private RFile(Table table, Language language) {
        this.table = table;
        this.language = language;
    }

    /** Writes the script of a table to a folder beside that of the CSV files. */
    public static void write(Path folder, Codebook codebook, Table table) {
        for (Language language : Language.values()) {
            String text = new RFile(table, language).text(codebook);
            PrivateFiles.write(folder.resolve(table.name() + "." + language.code() + ".R"), text);
        }
    }

    private String text(Codebook codebook) {
        line("# " + codebook.study() + ": " + table.fileName() + " " + codebook.extractedOn());
        line("# Make the folder of this file the working folder first (setwd), or set dataset_folder.");
        line("if (!exists(\"dataset_folder\")) dataset_folder <- \"..\"");
        line("");
        line(table.name() + " <- read.csv(file.path(dataset_folder, \"" + table.fileName() + "\"), na.strings = \"\",");
        line("  encoding = \"UTF-8\", check.names = FALSE, colClasses = c(");
        line(table.variables().stream()
                .map(variable -> "    `" + variable.name() + "` = \"" + type(variable) + "\"")
                .collect(Collectors.joining(",\n", "", "))")));
        line("");
        table.reasons().ifPresent(this::reasons);
        for (Variable variable : table.variables()) {
            factor(variable);
            line("attr(" + column(variable) + ", \"label\") <- "
                    + RText.quoted(variable.label().in(language)));
        }
        return text.toString();
    }

    private void reasons(Path file) {
        String key = table.key().stream().map(RText::quoted).collect(Collectors.joining(", ", "c(", ")"));
        line(table.name() + "_reasons <- local({");
        line("  why <- read.csv(file.path(dataset_folder, \"" + file.getFileName()
                + "\"), colClasses = \"character\")");
        line("  key <- " + key);
        line("  at <- cbind(match(do.call(paste, why[key]), do.call(paste, " + table.name() + "[key])),");
        line("    match(why$variable, names(" + table.name() + ")))");
        line("  here <- !is.na(at[, 1])");
        line("  all <- matrix(NA_character_, nrow(" + table.name() + "), ncol(" + table.name() + "),");
        line("    dimnames = list(NULL, names(" + table.name() + ")))");
        line("  all[at[here, , drop = FALSE]] <- why$reason[here]");
        line("  all <- as.data.frame(all, stringsAsFactors = FALSE, optional = TRUE)");
        line("  all[] <- lapply(all, factor,");
        line("    levels = c(" + eachReason(Reason::code) + "),");
        line("    labels = c(" + eachReason(reason -> table.label(reason).in(language)) + "))");
        line("  all");
        line("})");
        line("");
    }

    private static String eachReason(Function<Reason, String> text) {
        return Arrays.stream(Reason.values()).map(text).map(RText::quoted).collect(Collectors.joining(", "));
    }

    private void factor(Variable variable) {
        if (!variable.values().isEmpty()) {
            String levels = variable.values().stream()
                    .map(value -> variable.kind().isText() ? RText.quoted(value.code()) : value.code())
                    .collect(Collectors.joining(", "));
            String labels = variable.values().stream()
                    .map(value -> RText.quoted(value.label().in(language)))
                    .collect(Collectors.joining(", "));
            line(column(variable) + " <- factor(" + column(variable) + ",");
            line("  levels = c(" + levels + "), labels = c(" + labels + "))");
        }
    }

    private String column(Variable variable) {
        return table.name() + "[[" + RText.quoted(variable.name()) + "]]";
    }

    private static String type(Variable variable) {
        return switch (variable.kind()) {
            case PSEUDONYM, CODE, TEXT -> "character";
            case DATE -> "Date";
            case DAYS, BINARY, CATEGORY, COUNT, CONTINUOUS -> "numeric";
        };
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
