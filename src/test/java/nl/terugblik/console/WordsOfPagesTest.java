package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the console: every page has all of them, in both languages. */
class WordsOfPagesTest {

    private static final Path HOME = Path.of("src/main/resources/nl/terugblik/console");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z]+[a-z0-9._-]*[a-z0-9])[(}]");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:steward|researcher|auditor|coder)\\.[a-z.]+)\"");

    private static Properties words(String room, String language) throws IOException {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(HOME.resolve("words").resolve(room + "_" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> all(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(HOME.resolve("words"), "_" + language + ".properties")) {
            keys.addAll(words(String.valueOf(file.getFileName()).replace("_" + language + ".properties", ""), language)
                    .stringPropertyNames());
        }
        return keys;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "steward", "researcher", "auditor", "coder"})
    void areTheSameInBothLanguages(String room) throws IOException {
        Properties dutch = words(room, "nl");
        Properties english = words(room, "en");
        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> {
            assertThat(dutch.getProperty(key)).as(key).isNotBlank();
            assertThat(places(dutch.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    private static Set<String> places(String words) {
        return Pattern.compile("\\{(\\d)[,}]")
                .matcher(words)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void areThereForAllThatPagesSay() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path page : files(HOME.resolve("pages"), ".html")) {
            KEY.matcher(Files.readString(page, StandardCharsets.UTF_8))
                    .results()
                    .forEach(key -> said.add(key.group(1)));
        }
        for (Path code : files(Path.of("src/main/java/nl/terugblik/console"), ".java")) {
            IN_CODE.matcher(Files.readString(code, StandardCharsets.UTF_8))
                    .results()
                    .forEach(key -> said.add(key.group(1)));
        }
        assertThat(said).hasSizeGreaterThan(200);
        assertThat(all("nl")).containsAll(said);
        assertThat(all("en")).containsAll(said);
    }
}
