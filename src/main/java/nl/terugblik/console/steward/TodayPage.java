package nl.terugblik.console.steward;

import java.time.Instant;
import java.util.List;
import nl.terugblik.console.layout.NavLink;
import nl.terugblik.console.place.Place;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the steward opens in the morning. */
@Controller
@Order(1)
final class TodayPage implements NavLink.Bringing {

    private final Place place;

    TodayPage(Place place) {
        this.place = place;
    }

    @Override
    public List<NavLink> links() {
        return List.of(
                new NavLink("/steward", "steward.today"),
                new NavLink("/steward/deliveries", "steward.deliveries"),
                new NavLink("/steward/quarantine", "steward.quarantine"),
                new NavLink("/steward/schedules", "steward.schedules"),
                new NavLink("/steward/erasure", "steward.erasure"));
    }

    @GetMapping("/steward")
    String show(Model model) {
        Instant now = place.clock().instant();
        ScheduleLines schedules = new ScheduleLines(place.work(), place.jobs());
        model.addAttribute("today", Today.at(now, place.work()));
        model.addAttribute("due", schedules.due(now));
        model.addAttribute("nights", schedules.since(now.minus(Today.LAST_NIGHT)));
        return "steward/today";
    }
}
