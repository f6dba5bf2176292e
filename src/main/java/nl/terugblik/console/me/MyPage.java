package nl.terugblik.console.me;

import java.util.List;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.NavLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who one is here, and what one may do. */
@Controller
final class MyPage implements NavLink.Bringing {

    @Override
    public List<NavLink> links() {
        return List.of(new NavLink("/me", "nav.me"));
    }

    @GetMapping("/me")
    String show(Model model) {
        model.addAttribute("who", SignedIn.must());
        return "me/account";
    }
}
