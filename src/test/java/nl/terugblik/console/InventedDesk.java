package nl.terugblik.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.round.desk.Asked;
import nl.terugblik.round.desk.Desk;
import nl.terugblik.round.desk.Drafts;
import nl.terugblik.round.desk.Progress;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in a work folder of a round of which cor is a coder, without the register that it would come from.
 *
 * @param work the work folder
 * @param round the name of the round
 */
record InventedDesk(Path work, String round) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Path folder() {
        return Progress.folder(work, round);
    }

    /** A round of a kind that is open. */
    InventedDesk open(String kind) {
        new Progress(
                        round,
                        kind,
                        "open",
                        1,
                        3,
                        Optional.empty(),
                        List.of(new Progress.Place("a", "cor", false), new Progress.Place("b", "dora", false)))
                .write(folder());
        return this;
    }

    /** Gives cor a sheet of units, each to be said yes or no of, in the place of the one before. */
    InventedDesk sheet(String... units) {
        Asked asked = new Asked(
                "of het zo is",
                "whether it is so",
                false,
                true,
                List.of(new Asked.Choice("0", "nee", "no"), new Asked.Choice("1", "ja", "yes")));
        String head = JSON.writeValueAsString(new Desk.Head(
                "cor", false, List.of("unit", "kind", "text"), List.of("so"), Map.of("so", asked), units.length));
        StringBuilder lines = new StringBuilder(head).append('\n');
        IntStream.range(0, units.length)
                .forEach(i -> lines.append(JSON.writeValueAsString(Map.of(
                                "cells", List.of(units[i], "agreement", "Invented text of " + units[i]),
                                "variables", List.of("so"),
                                "allowed", List.of())))
                        .append('\n'));
        try {
            Path sheets = Files.createDirectories(folder().resolve("sheets"));
            Files.writeString(sheets.resolve("cor.rows"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What cor has given so far. */
    Drafts drafts() {
        return Drafts.of(folder(), "cor");
    }
}
