package nl.terugblik.round.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What coders give on pages: kept line by line, whatever happens to a line. */
class DraftsTest {

    @TempDir
    private Path folder = Path.of("");

    private static Given given(String code) {
        return new Given(new TreeMap<>(Map.of("category", code)), "a note", true);
    }

    @Test
    void holdTheLastThatWasGivenForARow() throws IOException {
        Drafts drafts = Drafts.of(folder, "anna");
        assertThat(drafts.read()).isEmpty();
        drafts.keep("a1", given("school"));
        drafts.keep("b2 category", given("housing"));
        drafts.keep("a1", given("finances"));
        assertThat(drafts.read()).isEqualTo(Map.of("a1", given("finances"), "b2 category", given("housing")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(drafts.file())))
                .isEqualTo("rw-------");
        assertThat(Drafts.of(folder, "bram").read()).isEmpty();
    }

    @Test
    void loseNothingButALineThatWasCutOff() throws IOException {
        Drafts drafts = Drafts.of(folder, "anna");
        drafts.keep("a1", given("school"));
        drafts.keep("b2", given("housing"));
        String whole = Files.readString(drafts.file());
        for (int length = whole.indexOf("b2"); length < whole.length() - 2; length++) {
            Files.writeString(drafts.file(), whole.substring(0, length));
            drafts.keep("c3", given("finances"));
            assertThat(drafts.read().keySet()).as("cut off at %s", length).containsExactly("a1", "c3");
        }
    }

    @Test
    void loseNothingButALineThatWasCutOffInsideALetter() throws IOException {
        Drafts drafts = Drafts.of(folder, "anna");
        drafts.keep("a1", given("school"));
        byte[] cut = "\n{\"row\":\"x\",\"given\":{\"note\":\"caf\u00e9".getBytes(StandardCharsets.UTF_8);
        Files.write(drafts.file(), Arrays.copyOf(cut, cut.length - 1), StandardOpenOption.APPEND);
        drafts.keep("c3", given("finances"));
        assertThat(drafts.read()).isEqualTo(Map.of("a1", given("school"), "c3", given("finances")));
        drafts.only(Set.of("c3"));
        assertThat(drafts.read().keySet()).containsExactly("c3");
    }

    @Test
    void giveUpTheUnitsThatAreNotThereAnyMore() throws IOException {
        Drafts drafts = Drafts.of(folder, "anna");
        drafts.keep("a1", given("school"));
        drafts.keep("b2 category", given("housing"));
        drafts.keep("b2 category", given("finances"));
        Drafts.all(folder).forEach(each -> each.only(Set.of("a1")));
        assertThat(drafts.read().keySet()).containsExactly("a1");
        assertThat(Files.readString(drafts.file())).doesNotContain("b2", "housing", "finances");
    }
}
