package nl.terugblik.cli.options;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What someone looks at a family or a refused row for, as the log of who looked keeps it. */
public final class Purpose {

    @Option(
            names = "--purpose",
            paramLabel = "WORDS",
            description = "What it is for, such as \"complaint 2026-14\"; it stands in the log of who looked.")
    private Optional<String> words = Optional.empty();

    public String words() {
        return words.orElse("");
    }
}
