package nl.terugblik.round.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a round is, as it lies beside its sheets: written by each step, for whoever does not open the register.
 *
 * @param round its name
 * @param kind {@code plans}, {@code interviews}, or {@code run} for case files of a run
 * @param state {@code open}, {@code measured}, {@code compared} or {@code closed}
 * @param documents how many documents it holds
 * @param units how many units
 * @param differences in how many codes the two differ; none before they were compared
 * @param places whose place each is, in order
 */
public record Progress(
        String round,
        String kind,
        String state,
        int documents,
        int units,
        Optional<Integer> differences,
        List<Place> places) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "round.json";
    private static final String NAME = "[a-z][a-z0-9-]{0,31}";

    public Progress {
        places = List.copyOf(places);
    }

    /**
     * Somebody's place.
     *
     * @param position {@code a}, {@code b}, {@code third} or {@code verdict}
     * @param coder who codes
     * @param handedIn whether their sheet was taken in
     */
    public record Place(String position, String coder, boolean handedIn) {}

    /** Whether a word may be the name of a round or coder; nothing of it leads out of a folder. */
    public static boolean isName(String word) {
        return word.matches(NAME);
    }

    /** The folder of a round below a work folder. */
    public static Path folder(Path work, String round) {
        return work.resolve("coding").resolve(round);
    }

    /** The rounds below a work folder, by name. */
    public static List<Progress> all(Path work) {
        Path all = work.resolve("coding");
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> rounds = Files.list(all)) {
            return rounds.sorted()
                    .flatMap(round -> of(work, String.valueOf(round.getFileName())).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A round below a work folder. */
    public static Optional<Progress> of(Path work, String round) {
        Path file = folder(work, round).resolve(FILE);
        if (!isName(round) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Progress.class));
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it to the folder of its round. */
    public void write(Path folder) {
        PrivateFiles.write(PrivateFiles.folder(folder).resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** Whether pages show it: case files are coded in sheets that hold dates and numbers, from the command line alone. */
    public boolean hasPages() {
        return !kind.equals("run");
    }

    /** The place of a coder. */
    public Optional<Place> place(String coder) {
        return places.stream().filter(place -> place.coder().equals(coder)).findFirst();
    }

    /** Whether somebody may have their sheet now: the third once there is something to decide, nobody once it is closed. */
    public boolean hasSheet(Place place) {
        return place.position().equals("third")
                ? state.equals("compared")
                        && differences.filter(many -> many > 0).isPresent()
                : state.equals("open");
    }
}
