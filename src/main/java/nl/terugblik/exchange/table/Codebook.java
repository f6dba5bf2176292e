package nl.terugblik.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a frozen dataset says of itself.
 *
 * @param study the study's short name
 * @param title its title
 * @param instrument the instrument that coded it
 * @param extractedOn the day of the last extraction that it rests on
 * @param tables its files, in the order of the codebook
 */
public record Codebook(String study, Words title, String instrument, LocalDate extractedOn, List<Table> tables) {

    static final String FILE = "codebook.json";

    public Codebook {
        tables = List.copyOf(tables);
    }

    /**
     * Reads {@code codebook.json}.
     *
     * @param dataset the folder of the dataset
     * @throws SpoiltDataset when it does not say what is needed
     */
    public static Codebook read(Path dataset) {
        try {
            JsonNode json = JsonMapper.builder().build().readTree(Files.readString(dataset.resolve(FILE)));
            return new CodebookReader(dataset, json).codebook();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            throw new SpoiltDataset(Path.of(FILE), "is no JSON");
        }
    }

    /** The table of this name, where the dataset has one. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
