package nl.terugblik.console.researcher;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.Languages;
import nl.terugblik.console.pages.GivenFile;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.pages.SmallTable;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import nl.terugblik.round.desk.Progress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Rounds of people who code: how far each is, how far the two agree once they were compared, and to compare and close them. */
@Controller
final class RoundsPage {

    private static final String OPEN = "open";
    private static final String COMPARED = "compared";
    private static final String THIRD = "third";

    private final Place place;
    private final Tasks tasks;

    RoundsPage(Place place, Tasks tasks) {
        this.place = place;
        this.tasks = tasks;
    }

    @GetMapping("/researcher/rounds")
    String list(Model model) {
        model.addAttribute(
                "rounds",
                Progress.all(place.work()).stream().filter(Progress::hasPages).toList());
        return "researcher/rounds";
    }

    @GetMapping("/researcher/rounds/{round}")
    String show(@PathVariable String round, Model model) {
        Progress progress = must(round);
        Path folder = Progress.folder(place.work(), round);
        model.addAttribute("round", progress);
        model.addAttribute("canCompare", canCompare(progress));
        model.addAttribute("canClose", canClose(progress));
        model.addAttribute(
                "agreement",
                progress.state().equals(OPEN)
                        ? SmallTable.all(folder.resolve("none"))
                        : SmallTable.all(folder.resolve("coding-agreement.csv")));
        model.addAttribute("hasReport", isFile(report(round, "nl")));
        return "researcher/round";
    }

    @PostMapping("/researcher/rounds/{round}/compare")
    String compare(@PathVariable String round) {
        return start(round, "compare", canCompare(must(round)));
    }

    @PostMapping("/researcher/rounds/{round}/close")
    String close(@PathVariable String round) {
        return start(round, "close", canClose(must(round)));
    }

    @GetMapping("/researcher/rounds/{round}/report")
    void report(@PathVariable String round, Locale locale, HttpServletResponse response) throws IOException {
        Path page = report(must(round).round(), Languages.of(locale));
        if (!isFile(page)) {
            throw new NotFound();
        }
        GivenFile.page(Files.readAllBytes(page), response);
    }

    private String start(String round, String step, boolean may) {
        if (!may) {
            throw new NotFound();
        }
        return "redirect:/researcher/work/"
                + tasks.start(Ask.of(StudiesPage.AREA, SignedIn.must().name(), "coding", step, round));
    }

    private Progress must(String round) {
        return Progress.of(place.work(), round).filter(Progress::hasPages).orElseThrow(NotFound::new);
    }

    private Path report(String round, String language) {
        return Progress.folder(place.work(), round)
                .resolve("report")
                .resolve(language.equals("nl") ? "index.html" : "index.en.html");
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean canCompare(Progress round) {
        return round.state().equals(OPEN)
                && round.places().stream()
                        .filter(own -> !own.position().equals(THIRD))
                        .allMatch(Progress.Place::handedIn);
    }

    private static boolean canClose(Progress round) {
        return round.state().equals(COMPARED)
                && (round.differences().filter(many -> many == 0).isPresent()
                        || round.places().stream()
                                .anyMatch(own -> own.position().equals(THIRD) && own.handedIn()));
    }
}
