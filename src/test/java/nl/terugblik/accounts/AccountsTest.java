package nl.terugblik.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import nl.terugblik.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may sign in, as the command line says it and as the file keeps it. */
class AccountsTest {

    /** As version 0.4.0 wrote it. */
    private static final String OLDER = """
            [ {
              "epoch" : 3,
              "handle" : "aGFuZGxl",
              "invitation" : null,
              "name" : "anna",
              "passkeys" : [ ],
              "password" : { "hash" : "$2a$12$x", "lastStep" : 59, "secret" : "GEZDGNBVGY3TQOJQ" },
              "role" : "STEWARD"
            } ]
            """;

    private static Said user(Path work, String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("console", "user"));
        all.addAll(List.of(words));
        all.addAll(List.of("--work", work.toString()));
        return Said.by(all.toArray(String[]::new));
    }

    @Test
    void areAddedMovedAndListedEachWithAnEntry(@TempDir Path folder) throws Exception {
        Path work = folder.resolve("work");
        assertThat(user(work, "add", "rob", "--role", "researcher", "--network").exit())
                .as("no register yet")
                .isEqualTo(2);
        assertThat(Said.by("intake", "sample-dossiers/agency-north", "--work", work.toString())
                        .exit())
                .isZero();
        Said added = user(work, "add", "rob", "--role", "researcher", "--network");
        assertThat(added.exit()).as(added.err()).isZero();
        assertThat(added.out()).contains("account of their organisation").doesNotContain("/sign-in/begin/");
        assertThat(user(work, "add", "rob", "--role", "auditor").err()).contains("There is a user rob already");
        assertThat(user(work, "add", "Rob", "--role", "auditor", "--network").exit())
                .isEqualTo(2);
        assertThat(user(work, "add", "ada", "--role", "auditor").out()).contains("/sign-in/begin/");
        assertThat(user(work, "list").out())
                .isEqualTo(
                        "ada  auditor  has not begun\nrob  researcher  account of the organisation, has not begun\n");

        assertThat(user(work, "reset", "ada", "--network").exit()).isZero();
        assertThat(user(work, "reset", "rob").out()).contains("/sign-in/begin/");
        assertThat(user(work, "list").out())
                .isEqualTo(
                        "ada  auditor  account of the organisation, has not begun\nrob  researcher  has not begun\n");
        assertThat(Files.readString(work.resolve("console/accounts.json")))
                .as("the link that ada had is gone")
                .containsOnlyOnce("sha256");
        assertThat(Files.readAllLines(work.resolve("access/access.jsonl")))
                .anyMatch(line -> line.contains("account.added") && line.contains("\"by\":\"network\""))
                .anyMatch(line -> line.contains("account.reset")
                        && line.contains("account ada")
                        && line.contains("\"by\":\"network\""));
    }

    @Test
    void areReadAsAnOlderVersionWroteThem(@TempDir Path work) throws Exception {
        write(work, OLDER);
        assertThat(new AccountFile(work).read()).singleElement().satisfies(account -> {
            assertThat(account.name()).isEqualTo("anna");
            assertThat(account.elsewhere()).isEmpty();
            assertThat(account.hasBegun()).isTrue();
        });
    }

    @Test
    void areSaidToBeSpoiltWhereTheyAre(@TempDir Path work) throws Exception {
        write(work, OLDER.replace("anna", "../anna"));
        assertThatThrownBy(() -> new AccountFile(work).read())
                .isInstanceOf(UnusableAccounts.class)
                .hasMessageContaining("is no list of accounts any more");
    }

    private static void write(Path work, String text) throws Exception {
        Path folder = Files.createDirectories(work.resolve("console"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve("accounts.json"), text);
    }
}
