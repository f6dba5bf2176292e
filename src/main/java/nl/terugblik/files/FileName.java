package nl.terugblik.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a file as people give it: capitals do not count, nor the Unicode form, which differs from one system to the
 * next.
 */
public final class FileName {

    private final Pattern pattern;

    private FileName(Pattern pattern) {
        this.pattern = pattern;
    }

    /** This name. */
    public static FileName of(String name) {
        return new FileName(Pattern.compile(Pattern.quote(folded(name))));
    }

    /** A name in which {@code *} stands for any characters and {@code ?} for one; nothing else is special. */
    public static FileName like(String pattern) {
        StringBuilder regex = new StringBuilder();
        folded(pattern)
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(c -> regex.append(
                        switch (c) {
                            case "*" -> ".*";
                            case "?" -> ".";
                            default -> Pattern.quote(c);
                        }));
        return new FileName(Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    /** Whether a file is called so. */
    public boolean fits(Path file) {
        return pattern.matcher(folded(String.valueOf(file.getFileName()))).matches();
    }

    /** What lies in a folder and is called so, in the order of their names. */
    public List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(this::fits).sorted().toList();
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Form.NFC).toLowerCase(Locale.ROOT);
    }
}
