package nl.terugblik.console.steward;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.Languages;
import nl.terugblik.console.pages.GivenFile;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.task.Answer;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last deliveries beside one another: a page that {@code quality} writes, since its counts lie in the register. */
@Controller
final class TrendsPage {

    private static final String DUTCH = "quality.nl.html";
    private static final String ENGLISH = "quality.html";
    private static final String DELIVERIES = "20";

    private final Place place;
    private final Tasks tasks;

    TrendsPage(Place place, Tasks tasks) {
        this.place = place;
        this.tasks = tasks;
    }

    @PostMapping("/steward/trends")
    String make(Locale locale, Model model) {
        Answer answer = tasks.ask(Ask.of(
                "steward", SignedIn.must().name(), "quality", "--last", DELIVERIES, "--html", folder().toString()));
        if (answer.isDone()) {
            return "redirect:/steward/trends/" + (Languages.of(locale).equals("nl") ? DUTCH : ENGLISH);
        }
        model.addAttribute("answer", answer);
        return "steward/waiting";
    }

    @GetMapping("/steward/trends/{page}")
    void show(@PathVariable String page, HttpServletResponse response) throws IOException {
        Path file = folder().resolve(Set.of(DUTCH, ENGLISH).contains(page) ? page : "none");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFound();
        }
        GivenFile.page(Files.readAllBytes(file), response);
    }

    private Path folder() {
        return place.work().resolve("console").resolve("quality");
    }
}
