package nl.terugblik.console.steward;

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
        model.addAttribute("today", Today.at(place.clock().instant(), place.work()));
        return "steward/today";
    }
}
