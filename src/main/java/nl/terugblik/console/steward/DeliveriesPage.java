package nl.terugblik.console.steward;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.terugblik.console.layout.Languages;
import nl.terugblik.console.pages.GivenFile;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The deliveries, and what was wrong with each. */
@Controller
final class DeliveriesPage {

    private static final int A_PAGE = 25;
    private static final int ROWS = 50;

    private final Place place;

    DeliveriesPage(Place place) {
        this.place = place;
    }

    @GetMapping("/steward/deliveries")
    String list(@RequestParam(defaultValue = "0") int from, Model model) {
        DeliveryFolders folders = new DeliveryFolders(place.work());
        int first = Math.max(from, 0);
        List<DeliveryLine> page = folders.page(first, A_PAGE);
        model.addAttribute("deliveries", page);
        model.addAttribute("first", first);
        model.addAttribute("total", folders.size());
        model.addAttribute("size", A_PAGE);
        return "steward/deliveries";
    }

    @GetMapping("/steward/deliveries/{folder}")
    String show(
            @PathVariable String folder,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        DeliveryFolders folders = new DeliveryFolders(place.work());
        model.addAttribute("delivery", folders.find(folder).orElseThrow(NotFound::new));
        model.addAttribute("hasDigest", folders.digest(folder, "en").isPresent());
        model.addAttribute("tables", folders.tables(folder));
        model.addAttribute("quality", folders.quality(folder));
        model.addAttribute("rule", rule);
        model.addAttribute("rows", folders.rejections(folder, rule, Math.max(from, 0), ROWS));
        return "steward/delivery";
    }

    @GetMapping("/steward/deliveries/{folder}/digest")
    void digest(@PathVariable String folder, Locale locale, HttpServletResponse response) throws IOException {
        Path digest = new DeliveryFolders(place.work())
                .digest(folder, Languages.of(locale))
                .orElseThrow(NotFound::new);
        GivenFile.page(Files.readAllBytes(digest), response);
    }
}
