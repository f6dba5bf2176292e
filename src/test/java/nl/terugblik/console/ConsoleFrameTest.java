package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frame that all pages of the console stand in. */
class ConsoleFrameTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ServedConsole console;

    @BeforeAll
    static void serve() {
        console = ServedConsole.of(ServedConsole.worked(folder));
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @Test
    void showsNothingToWhoeverIsNotSignedIn() {
        HttpResponse<String> answer = new Visitor(console).get("/me");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?to=%2Fme"));
        assertThat(new Visitor(console).get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void greetsWhoeverSignedIn() {
        Visitor anna = Visitor.signedIn(console, "anna");
        HttpResponse<String> page = anna.get("/me");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>My account</h1>", "anna", "data steward", "lang=\"en\"");
        assertThat(anna.get("/me?lang=nl").body()).contains("Mijn account");
        assertThat(anna.get("/me").body()).contains("Mijn account");
    }
}
