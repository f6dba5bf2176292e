package nl.terugblik.keys;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.files.Access;
import nl.terugblik.files.PrivateFiles;

/** Several keys in a file: a first line that says what they are for, and of each its name and itself. */
final class KeyLines {

    private static final int BYTES = 32;

    private final String first;
    private final Map<String, String> lines;

    private KeyLines(String first, Map<String, String> lines) {
        this.first = first;
        this.lines = lines;
    }

    /**
     * Keys beside words that are none.
     *
     * @param names the names of the words and then of the keys, as many of each
     */
    static KeyLines of(String first, List<String> names, List<String> words, List<byte[]> keys) {
        List<String> values = new ArrayList<>(words);
        keys.forEach(key -> values.add(Base64.getEncoder().encodeToString(key)));
        if (values.size() != names.size()) {
            throw new IllegalArgumentException("each line of a key's file has a name");
        }
        Map<String, String> lines = new LinkedHashMap<>();
        for (int line = 0; line < names.size(); line++) {
            lines.put(names.get(line), values.get(line));
        }
        return new KeyLines(first, lines);
    }

    /** Whether a file that can be read begins so. */
    static boolean isOf(String first, Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .limit(1)
                            .anyMatch(first::equals);
        } catch (IOException e) {
            return false; // said when it is read
        }
    }

    /** Writes them to a file that only its owner can read. */
    void write(Path file) {
        StringBuilder text = new StringBuilder(first).append('\n');
        lines.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        PrivateFiles.write(file, text.toString());
    }

    /**
     * Reads such a file.
     *
     * @param words the names of what is no key, which come first
     * @param keys the names of the keys
     * @param made what makes such a file, as a command
     * @throws UnusableKey when there is no such file, others can read it, or it is none
     */
    static KeyLines read(Path file, String first, List<String> words, List<String> keys, String made) {
        String maker = "; whoever has the register's key makes one: " + made;
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableKey("There is no worker key " + file + maker);
            }
            if (Access.isOpenToOthers(file)) {
                throw new UnusableKey(
                        "Others can read or write the worker key " + file + "; take that right away (chmod 600).");
            }
            List<String> text = Files.readAllLines(file, StandardCharsets.UTF_8);
            KeyLines read = parse(first, text);
            List<String> names = List.copyOf(read.lines.keySet());
            if (text.isEmpty()
                    || !text.get(0).equals(first)
                    || names.size() != words.size() + keys.size()
                    || !names.subList(0, words.size()).equals(words)
                    || !names.subList(words.size(), names.size()).equals(keys)
                    || !keys.stream().allMatch(read::isWhole)) {
                throw new UnusableKey("The file " + file + " is no worker key" + maker);
            }
            return read;
        } catch (CharacterCodingException e) {
            throw new UnusableKey("The file " + file + " is no worker key" + maker);
        } catch (IOException e) {
            throw new UnusableKey("The worker key " + file + " cannot be read; check its permissions.");
        }
    }

    private static KeyLines parse(String first, List<String> text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.stream().skip(1).forEach(line -> {
            int blank = line.indexOf(' ');
            lines.put(blank < 0 ? line : line.substring(0, blank), blank < 0 ? "" : line.substring(blank + 1));
        });
        return new KeyLines(first, lines);
    }

    private boolean isWhole(String name) {
        try {
            return key(name).length == BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] key(String name) {
        return Base64.getDecoder().decode(word(name));
    }

    String word(String name) {
        return lines.getOrDefault(name, "");
    }
}
