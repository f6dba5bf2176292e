package nl.terugblik.console.steward;

import java.util.OptionalLong;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is carried out by itself: when it is due, and what became of each moment. The operating system starts it, not the console. */
@Controller
final class SchedulesPage {

    private static final int A_PAGE = 50;

    private final Place place;

    SchedulesPage(Place place) {
        this.place = place;
    }

    @GetMapping("/steward/schedules")
    String show(@RequestParam(required = false) @Nullable Long before, Model model) {
        ScheduleLines schedules = new ScheduleLines(place.work(), place.jobs());
        ScheduleLines.NightPage page =
                schedules.page(before == null ? OptionalLong.empty() : OptionalLong.of(before), A_PAGE);
        model.addAttribute("schedules", schedules.at(place.clock().instant()));
        model.addAttribute("folder", schedules.folder().toString());
        model.addAttribute("nights", page.nights());
        page.older().ifPresent(older -> model.addAttribute("older", older));
        model.addAttribute("isFirst", before == null);
        return "steward/schedules";
    }
}
