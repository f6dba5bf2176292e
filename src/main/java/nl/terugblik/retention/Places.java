package nl.terugblik.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.retention.Prunable.Kind;

/** What lies in places below a work folder; no link is followed. */
final class Places {

    /** What is left in the place of what went. */
    static final String NOTE = "PRUNED.txt";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Places() {}

    /** Everything in a folder; nothing where there is no folder. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is more than the note that it went. */
    static boolean holdsMore(Path folder) {
        return in(folder).stream().anyMatch(entry -> !entry.endsWith(NOTE));
    }

    static Prunable of(Kind kind, String name, Path place, List<String> runs, Instant moment) {
        List<Path> files = filesOf(place);
        return new Prunable(
                kind,
                name,
                place,
                runs,
                LocalDate.ofInstant(moment, ZoneOffset.UTC),
                files.size(),
                files.stream().mapToLong(Places::size).sum());
    }

    /** The day in a place's name, else when anything in it was last written. */
    static Instant moment(Path place) {
        Matcher dated = DAY.matcher(String.valueOf(place.getFileName()));
        try {
            return dated.find()
                    ? LocalDate.parse(dated.group())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : lastWritten(place);
        } catch (DateTimeParseException e) {
            return lastWritten(place);
        }
    }

    /** When anything in a place was last written. */
    static Instant lastWritten(Path place) {
        try {
            Instant last =
                    Files.getLastModifiedTime(place, LinkOption.NOFOLLOW_LINKS).toInstant();
            for (Path file : filesOf(place)) {
                Instant written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant();
                last = written.isAfter(last) ? written : last;
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesOf(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.endsWith(NOTE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
