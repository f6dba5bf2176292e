package nl.terugblik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm, or by a program that went wrong: each is refused with its file and line. */
class HostileYamlTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\n", "\\r", "\\t", "\\0", "\\x1b", "\\x7f", "\\x85", "\\u2028", "\\u2029", "\\u202e", "\\u2066",
                "\\u200f", "\\u061c", "\\u200b", "\\ufeff", "\\ud800"
            })
    void noTextHoldsWhatCannotBeSeen(String hidden) throws IOException {
        for (String place : new String[] {"to: \"a%sb\"\n", "values: {\"a%sb\": 1}\n", "list: [\"%s\"]\n"}) {
            assertThat(refusal("release: x\n" + place.formatted(hidden))).startsWith(" line 2: ");
        }
    }

    @Test
    void noTextHasALineEndOfABlock() throws IOException {
        assertThat(refusal("label:\n  nl: |\n    one\n    two\n")).startsWith(" line 2: label.nl holds a line end");
    }

    @Test
    void aTabBetweenCellsAndAWordsOwnSignsStay() throws IOException {
        assertThat(read("dialect: {delimiter: \"\\t\"}\nto: \"so\\u00adft \\u200d caf\u00e9 \ud83d\ude00\"\n")
                        .root()
                        .path("dialect")
                        .path("delimiter")
                        .asString())
                .isEqualTo("\t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0e400",
                "-1.0e400",
                "1e999999999",
                "1.0e-999999999",
                ".inf",
                "-.inf",
                ".nan",
                "99999999999999999999",
                "1_000",
                "0o17",
                "0x1F",
                "010",
                "1:30"
            })
    void aNumberThatIsNoneOfJavaStaysAText(String number) throws IOException {
        assertThat(read("seed: " + number + "\n").root().path("seed").isString())
                .isTrue();
    }

    @Test
    void aNumeralOfAHundredThousandDigitsStaysAText() throws IOException {
        assertThat(read("seed: " + "9".repeat(100_000) + "\n")
                        .root()
                        .path("seed")
                        .isString())
                .isTrue();
        assertThat(read("seed: 0." + "9".repeat(100_000) + "\n")
                        .root()
                        .path("seed")
                        .isString())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "20.0, 20", "1e3, 1000", "-0, 0"})
    void aWholeNumberMayBeWrittenInAnyOfItsWays(String written, int number) throws IOException {
        assertThat(read("seed: " + written + "\n").root().path("seed").asInt()).isEqualTo(number);
    }

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of("caliper: 0.2", "caliper: 1.0e400", "matching.caliper must be a number of at least 0."),
                Arguments.of("max_smd: 0.1", "max_smd: 1.0e400", "balance.max_smd must be a number of at least 0."),
                Arguments.of(
                        "ratio: 1\n",
                        "ratio: 1\n  seed: 99999999999999999999\n",
                        "matching.seed must be a whole number."),
                Arguments.of("ratio: 1\n", "ratio: 1e9\n", "matching.ratio must be a whole number from 1 to 1000."),
                Arguments.of(
                        "t3_months: 12", "t3_months: 1_2", "moments.t3_months must be a whole number from 1 to 120."));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void aStudySaysWhereANumberShouldStand(String from, String to, String sentence) throws IOException {
        String study = Files.readString(Path.of("jobs/ekc-follow-up-matched.yaml"));
        assertThat(study).contains(from);
        Files.createDirectory(folder.resolve("instruments"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), folder.resolve("instruments/ekc-2016.yaml"));
        Path file = Files.writeString(folder.resolve("study.yaml"), study.replace(from, to));
        InvalidStudy refused = catchThrowableOfType(InvalidStudy.class, () -> StudyFile.read(file));
        assertThat(refused.faults())
                .singleElement()
                .asString()
                .matches(".*study.yaml line \\d+: .*")
                .endsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
    void deepNestingIsRefusedAtOnce(String level) throws IOException {
        assertThat(refusal("a: 1\nb:\n " + level.repeat(100_000))).startsWith(" line 3: the file unfolds to more");
    }

    @Test
    void aliasesThatUnfoldWithoutEndAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String inner = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (inner + ", ").repeat(8) + inner));
        }
        assertThat(refusal(bomb.toString())).contains("the file unfolds to more");
        assertThat(refusal("a: &a [*a]\n")).contains("the file unfolds to more");
    }

    @Test
    void aCharacterThatYamlCannotHoldIsNamedByItsLine() throws IOException {
        assertThat(refusal("a: 1\nb: \u0000\n")).startsWith(" line 2: there is a character that YAML cannot hold");
    }

    @Test
    void whatNeverEndsIsNotRead() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("zero.yaml"), Path.of("/dev/zero"));
        Path pipe = folder.resolve("pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path endless : new Path[] {Path.of("/dev/zero"), link, pipe, folder}) {
            InvalidStudy refused = catchThrowableOfType(InvalidStudy.class, () -> YamlFile.read(endless));
            assertThat(refused)
                    .hasMessage(
                            endless
                                    + " line 1: this is a folder, a device or a pipe; check that it is a file and that you may read it.");
        }
        Path huge = Files.write(folder.resolve("huge.yaml"), new byte[(1 << 20) + 1]);
        assertThat(catchThrowableOfType(InvalidStudy.class, () -> YamlFile.read(huge)))
                .hasMessageContaining("is larger than such a file can be");
    }

    private YamlFile read(String text) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("hostile.yaml"), text, StandardCharsets.UTF_8));
    }

    private String refusal(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("hostile.yaml"), text, StandardCharsets.UTF_8);
        InvalidStudy refused = catchThrowableOfType(InvalidStudy.class, () -> YamlFile.read(file));
        assertThat(refused).isNotNull();
        return refused.faults().get(0).substring(file.toString().length());
    }
}
