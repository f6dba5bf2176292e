package nl.terugblik.console.home;

import nl.terugblik.console.access.Area;
import nl.terugblik.console.access.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without anything behind it: leads everyone to where their day begins. */
@Controller
final class HomePage {

    @GetMapping("/")
    String home() {
        return "redirect:"
                + switch (SignedIn.must().role()) {
                    case STEWARD -> Area.STEWARD.path();
                    case RESEARCHER -> Area.RESEARCHER.path();
                    case AUDITOR -> Area.AUDITOR.path();
                    case CODER -> Area.CODER.path();
                };
    }
}
