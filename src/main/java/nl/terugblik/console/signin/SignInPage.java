package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.access.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in, and where one proves again who one is. */
@Controller
final class SignInPage {

    private static final String WHERE_TO = "sign-in.to";

    @GetMapping("/sign-in")
    String show(@RequestParam Optional<String> to, HttpServletRequest request, Model model) {
        if (SignedIn.beginning().isPresent()) { // it is done, or given up
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
        }
        String before = request.getSession().getAttribute(WHERE_TO) instanceof String path ? path : "/";
        request.getSession().removeAttribute(WHERE_TO);
        model.addAttribute("to", to.map(LocalPath::of).orElse(before));
        return "signin/sign-in";
    }

    @GetMapping("/me/prove")
    String prove(@RequestParam(defaultValue = "/") String to, Model model) {
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("name", SignedIn.must().name());
        return "signin/prove";
    }
}
