package nl.terugblik.console.steward;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.console.pages.SmallTable;
import nl.terugblik.files.CannotWrite;

/**
 * The folders that deliveries left for the steward below a work folder.
 *
 * @param work the work folder
 */
record DeliveryFolders(Path work) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}(\\.refused)?");
    private static final String REFUSED = ".refused";
    private static final String DIGEST = "digest.html";
    private static final String DUTCH_DIGEST = "digest.nl.html";

    /** How many there are. */
    int size() {
        return names().size();
    }

    /** Some of them, the latest delivery first. */
    List<DeliveryLine> page(int first, int size) {
        return names().stream().skip(first).limit(size).map(this::line).toList();
    }

    /** Those that were written at a moment or later. */
    List<DeliveryLine> since(Instant moment) {
        return names().stream()
                .filter(name -> !changed(name).isBefore(moment))
                .map(this::line)
                .toList();
    }

    /** The delivery that a folder is of, where there is such a folder. */
    Optional<DeliveryLine> find(String name) {
        return NAME.matcher(name).matches() && Files.isDirectory(path(name), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(line(name))
                : Optional.empty();
    }

    /** The latest delivery that was taken in. */
    Optional<DeliveryLine> latest() {
        return names().stream()
                .filter(name -> !name.endsWith(REFUSED))
                .findFirst()
                .map(this::line);
    }

    /** Its tables, a row each. */
    List<Map<String, String>> tables(String name) {
        return SmallTable.all(path(name).resolve("reconciliation.csv")).rows();
    }

    /** What broke rules, by table, column and rule, beside the delivery before. */
    List<Map<String, String>> quality(String name) {
        return SmallTable.all(path(name).resolve("quality.csv")).rows();
    }

    /** Some of its refused rows, by file and line, never with what they say. */
    SmallTable rejections(String name, String rule, int first, int size) {
        return SmallTable.page(
                path(name).resolve("rejections.csv"),
                row -> rule.isEmpty() || rule.equals(row.get("rule")),
                first,
                size);
    }

    /** The digest in a language, where there is one. */
    Optional<Path> digest(String name, String language) {
        Path file = path(name).resolve(language.equals("nl") ? DUTCH_DIGEST : DIGEST);
        return find(name).isPresent() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(file)
                : Optional.empty();
    }

    private Path path(String name) {
        return work.resolve("deliveries").resolve(name);
    }

    private List<String> names() {
        Path folder = work.resolve("deliveries");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.comparing((String name) -> !name.startsWith("unread"))
                            .thenComparing(Comparator.naturalOrder())
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    private DeliveryLine line(String name) {
        long[] sums = new long[4];
        for (Map<String, String> table : tables(name)) {
            sums[0] += SmallTable.number(table, "read");
            sums[1] += SmallTable.number(table, "accepted");
            sums[2] += SmallTable.number(table, "rejected");
            sums[3] += SmallTable.number(table, "duplicates");
        }
        return new DeliveryLine(name, name.endsWith(REFUSED), sums[0], sums[1], sums[2], sums[3], why(name));
    }

    private Optional<String> why(String name) {
        Path file = path(name).resolve("refusal.txt");
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private Instant changed(String name) {
        try {
            return Files.getLastModifiedTime(path(name)).toInstant();
        } catch (IOException e) {
            return FileTime.fromMillis(0).toInstant(); // it was removed in between
        }
    }
}
