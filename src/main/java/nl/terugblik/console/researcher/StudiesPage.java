package nl.terugblik.console.researcher;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.NavLink;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.run.Runs;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The studies that can be carried out, and how each was last. */
@Controller
@Order(1)
final class StudiesPage implements NavLink.Bringing {

    static final String AREA = "researcher";

    private static final int LATEST = 5;

    private final Place place;
    private final Tasks tasks;

    StudiesPage(Place place, Tasks tasks) {
        this.place = place;
        this.tasks = tasks;
    }

    @Override
    public List<NavLink> links() {
        return List.of(
                new NavLink("/researcher", "researcher.studies"),
                new NavLink("/researcher/runs", "researcher.runs"),
                new NavLink("/researcher/compare", "researcher.compare"),
                new NavLink("/researcher/rounds", "researcher.rounds"),
                new NavLink("/researcher/releases", "researcher.releases"));
    }

    @GetMapping("/researcher")
    String list(Model model) {
        model.addAttribute("studies", new Studies(place.jobs()).all());
        model.addAttribute("jobs", place.jobs().toString());
        model.addAttribute("tasks", tasks.latest(AREA, LATEST));
        return "researcher/studies";
    }

    @GetMapping("/researcher/studies/{file}")
    String show(@PathVariable String file, Model model) {
        StudyLine study = new Studies(place.jobs()).find(file).orElseThrow(NotFound::new);
        model.addAttribute("study", study);
        model.addAttribute(
                "runs",
                study.isSound()
                        ? new Runs(place.work())
                                .page("study", study.name(), OptionalLong.empty(), LATEST)
                                .runs()
                        : List.of());
        return "researcher/study";
    }

    @PostMapping("/researcher/studies/{file}/start")
    String start(@PathVariable String file) {
        Path study = new Studies(place.jobs()).path(file).orElseThrow(NotFound::new);
        return "redirect:/researcher/work/"
                + tasks.start(Ask.of(AREA, SignedIn.must().name(), "study", study.toString()));
    }
}
