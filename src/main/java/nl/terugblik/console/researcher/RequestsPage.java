package nl.terugblik.console.researcher;

import java.util.List;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.pages.ReleaseLine;
import nl.terugblik.console.pages.ReleaseLines;
import nl.terugblik.console.place.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was asked to leave the house, and how far that is. To ask, to review and to agree is signed with a key that only its owner
 * has, and the console has none of them: it says which command to give.
 */
@Controller
final class RequestsPage {

    private static final int A_PAGE = 25;

    private final Place place;

    RequestsPage(Place place) {
        this.place = place;
    }

    @GetMapping("/researcher/releases")
    String list(@RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "") String run, Model model) {
        int first = Math.max(from, 0);
        List<ReleaseLine> releases = new ReleaseLines(place.work()).page(first, A_PAGE + 1);
        model.addAttribute("releases", releases.stream().limit(A_PAGE).toList());
        model.addAttribute("first", first);
        if (releases.size() > A_PAGE) {
            model.addAttribute("next", first + A_PAGE);
        }
        model.addAttribute("plans", new Plans(place.jobs()).names());
        model.addAttribute("run", run);
        model.addAttribute("who", SignedIn.must().name());
        return "researcher/releases";
    }

    @GetMapping("/researcher/releases/{release}")
    String show(@PathVariable String release, Model model) {
        model.addAttribute(
                "release", new ReleaseLines(place.work()).find(release).orElseThrow(NotFound::new));
        model.addAttribute("who", SignedIn.must().name());
        return "researcher/release";
    }
}
