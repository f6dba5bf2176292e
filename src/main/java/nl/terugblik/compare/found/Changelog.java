package nl.terugblik.compare.found;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program's list of changes says between two of its versions. */
final class Changelog {

    private static final Pattern HEADING = Pattern.compile("## \\[(\\d+(?:\\.\\d+)*)].*");

    private Changelog() {}

    /** The lines of every version after the older one, up to and including the newer one; the newest first. */
    static List<String> between(String one, String other) {
        try (InputStream in = Changelog.class.getResourceAsStream("CHANGELOG.md")) {
            return in == null
                    ? List.of()
                    : between(
                            one,
                            other,
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> between(String one, String other, List<String> changelog) {
        boolean known = isVersion(one) && isVersion(other);
        String older = known && Arrays.compare(parts(one), parts(other)) > 0 ? other : one;
        String newer = older.equals(one) ? other : one;
        List<String> lines = new ArrayList<>();
        boolean within = false;
        for (String line : changelog) {
            if (line.startsWith("## ")) {
                Matcher heading = HEADING.matcher(line);
                within = known
                        && heading.matches()
                        && Arrays.compare(parts(heading.group(1)), parts(older)) > 0
                        && Arrays.compare(parts(heading.group(1)), parts(newer)) <= 0;
            }
            if (within && !line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean isVersion(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,6})*");
    }

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
