package nl.terugblik.schedule.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where deliveries are laid to be picked up: each a folder of its own, or with a source profile a zip archive.
 *
 * @param folder where they are laid
 * @param source the source profile, by its name or file; empty where they have the canonical layout
 * @param settle how long nothing of a delivery may have changed
 * @param marker the name of the file that says that a delivery is whole, with {@code *} for anything; empty where none does
 * @param goesOn whether what follows is done although there is nothing new
 */
public record PickUp(Path folder, Optional<String> source, Duration settle, Optional<String> marker, boolean goesOn) {

    private static final Path SOURCES = Path.of("jobs", "sources");

    /** The file of the source profile, where there is one to be. */
    public Optional<Path> profile() {
        return source.map(name -> {
            Path named = SOURCES.resolve(name + ".yaml");
            return name.matches("[a-z0-9][a-z0-9_-]*") && Files.isRegularFile(named) ? named : Path.of(name);
        });
    }
}
