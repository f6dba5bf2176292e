package nl.terugblik.console.researcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.run.Runs;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed between two runs of a study; no family is shown. */
@Controller
final class ComparePage {

    private static final String AREA = StudiesPage.AREA;
    private static final int CHOICE = 100;

    private final Place place;
    private final Tasks tasks;

    ComparePage(Place place, Tasks tasks) {
        this.place = place;
        this.tasks = tasks;
    }

    @GetMapping("/researcher/compare")
    String show(@RequestParam(defaultValue = "") String later, Model model) {
        model.addAttribute(
                "runs",
                new Runs(place.work())
                        .page("study", "", OptionalLong.empty(), CHOICE)
                        .runs());
        model.addAttribute("later", later);
        model.addAttribute(
                "tasks",
                tasks.latest(AREA, CHOICE).stream()
                        .filter(task -> task.ask().words().get(0).equals("compare"))
                        .toList());
        return "researcher/compare";
    }

    @PostMapping("/researcher/compare")
    String compare(@RequestParam(defaultValue = "") String earlier, @RequestParam String later, Model model) {
        List<String> words = new ArrayList<>(List.of("compare"));
        Optional.of(earlier).filter(run -> !run.isEmpty()).ifPresent(words::add);
        words.add(later);
        if (!words.stream().skip(1).allMatch(Runs::isId) || earlier.equals(later)) {
            model.addAttribute("wrong", "researcher.compare.wrong");
            return show(later, model);
        }
        return "redirect:/researcher/work/"
                + tasks.start(new Ask(AREA, SignedIn.must().name(), words, Optional.empty()));
    }
}
