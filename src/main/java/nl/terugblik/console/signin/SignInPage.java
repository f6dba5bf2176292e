package nl.terugblik.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.console.access.LocalPath;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.network.NetworkSignIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in, and where one proves again who one is. */
@Controller
final class SignInPage {

    private static final String WHERE_TO = "sign-in.to";

    private final NetworkSignIn network;
    private final Accounts accounts;

    SignInPage(NetworkSignIn network, Accounts accounts) {
        this.network = network;
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam Optional<String> to, HttpServletRequest request, Model model) {
        if (SignedIn.beginning().isPresent()) { // it is done, or given up
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
        }
        String before = request.getSession().getAttribute(WHERE_TO) instanceof String path ? path : "/";
        request.getSession().removeAttribute(WHERE_TO);
        model.addAttribute("to", to.map(LocalPath::of).orElse(before));
        model.addAttribute("network", network.label());
        return "signin/sign-in";
    }

    /** Leads on whoever comes from elsewhere: that they go on from a page of ours is what their browser sends the session's cookie for. */
    @GetMapping("/sign-in/arrived")
    String arrived(@RequestParam(defaultValue = "/") String to, Model model) {
        model.addAttribute("to", LocalPath.of(to));
        return "signin/arrived";
    }

    @GetMapping("/me/prove")
    String prove(@RequestParam(defaultValue = "/") String to, Model model) {
        model.addAttribute("to", LocalPath.of(to));
        String name = SignedIn.must().name();
        boolean isElsewhere = accounts.find(name).flatMap(Account::elsewhere).isPresent();
        model.addAttribute("name", name);
        model.addAttribute("network", isElsewhere ? network.label() : Optional.empty());
        return "signin/prove";
    }
}
