package nl.terugblik.cli.options;

import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.quality.DigestWords;
import picocli.CommandLine.Option;

/** How a list of faults is to be printed. */
public final class ListOptions {

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Write CSV, a header first.")
    private boolean csv;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Say what each rule says, in this language: en, or nl, such as for the agency.")
    private Optional<String> language = Optional.empty();

    /** Refuses what cannot be printed at once, or in no language. */
    public void check(Arguments arguments) {
        arguments.demand(!json || !csv, "Name one of --json and --csv, not both.");
        arguments.demand(language.map(List.of("en", "nl")::contains).orElse(true), "--language takes en or nl.");
    }

    public boolean json() {
        return json;
    }

    public boolean csv() {
        return csv;
    }

    /** Whether a program reads it, which wants an empty list where there is nothing. */
    public boolean isForPrograms() {
        return json || csv;
    }

    /** Whether the words were asked for, which a person may do without. */
    public boolean isWorded() {
        return language.isPresent();
    }

    public DigestWords words() {
        return language.filter("nl"::equals).isPresent() ? DigestWords.NL : DigestWords.EN;
    }
}
