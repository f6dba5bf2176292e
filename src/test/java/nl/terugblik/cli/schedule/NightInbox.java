package nl.terugblik.cli.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.terugblik.sample.SampleDelivery;

/** The folder in which an invented agency lays its deliveries, with what it laid. */
final class NightInbox {

    /** What becomes of a delivery that is laid. */
    enum Fate {
        TAKEN_IN,
        REFUSED,
        KNOWN,
        LEFT
    }

    final Path folder;
    final Map<String, Fate> laid = new TreeMap<>();

    private final Path sample;
    private int deliveries;

    NightInbox(Path place, int families) {
        this.folder = place.resolve("inbox");
        this.sample = place.resolve("sample");
        try {
            Files.createDirectories(folder);
            new SampleDelivery(families, 3, 0).writeTo(sample);
            Files.delete(sample.resolve("datapackage.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A delivery of a day: of one family in five, another each time, it is recorded otherwise whether the parents are together. */
    Path lay(String name, LocalDate day) {
        int number = deliveries++;
        Path delivery = folder.resolve(name);
        copy(sample, delivery);
        rewrite(delivery.resolve("delivery.csv"), row -> {
            List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
            cells.set(cells.size() - 2, day.toString());
            cells.set(cells.size() - 1, "full");
            return String.join(",", cells);
        });
        int[] line = {0};
        rewrite(delivery.resolve("families.csv"), row -> line[0]++ % 5 == number % 5 ? turned(row) : row);
        laid.put(name, Fate.TAKEN_IN);
        return delivery;
    }

    /** The counter of deliveries makes each differ from those before, also where the same families are turned. */
    private String turned(String row) {
        String[] cells = row.split(",", -1);
        cells[2] = deliveries % 2 == 0 ? "yes" : "no";
        return String.join(",", cells);
    }

    void mark(String name) {
        write(folder.resolve(name + ".klaar"), "");
    }

    void ruin(Path delivery) {
        for (String table : List.of("lirik.csv", "care_episodes.csv")) {
            rewrite(delivery.resolve(table), row -> row.replace(',', ';'));
        }
        laid.put(delivery.getFileName().toString(), Fate.REFUSED);
    }

    void refuse(String name) {
        laid.put(name, Fate.REFUSED);
    }

    /** What was taken in last lies there once more, by another name. */
    void repeat(String of, String name) {
        copy(folder.resolve("done").resolve(of), folder.resolve(name));
        laid.put(name, Fate.KNOWN);
    }

    void empty(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        laid.put(name, Fate.LEFT);
    }

    void grow(Path delivery) {
        try {
            Files.writeString(delivery.resolve("journal.csv"), "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of what lies in a part of the inbox. */
    List<String> in(String part) {
        Path place = folder.resolve(part);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(laid::containsKey)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of what was laid and has a fate. */
    List<String> of(Fate... fates) {
        return laid.entrySet().stream()
                .filter(delivery -> List.of(fates).contains(delivery.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectory(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rewrite(Path file, UnaryOperator<String> row) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            for (int line = 1; line < lines.size(); line++) {
                lines.set(line, row.apply(lines.get(line)));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
