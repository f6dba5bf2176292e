package nl.terugblik.console.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** How someone begins, behind the link that they were given: with a passkey, or with a password and a second factor. */
@Controller
final class BeginPage {

    private static final String PAGE = "me/begin";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Place place;

    BeginPage(Accounts accounts, PasswordEncoder passwords, Place place) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.place = place;
    }

    @GetMapping("/sign-in/begin/{secret}")
    String show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Account> account = accounts.invitedBy(secret);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "me/no-link";
        }
        return page(account.get(), secret, request, model);
    }

    private static String page(Account account, String secret, HttpServletRequest request, Model model) {
        String phone = PhoneSecret.of(request.getSession());
        model.addAttribute("account", account);
        model.addAttribute("link", "/sign-in/begin/" + secret);
        model.addAttribute("secret", PhoneSecret.grouped(phone));
        model.addAttribute(
                "otpauth", "otpauth://totp/Terugblik:" + account.name() + "?secret=" + phone + "&issuer=Terugblik");
        return PAGE;
    }

    /** Lets the browser make a passkey, and nothing else. */
    @PostMapping("/sign-in/begin/{secret}/passkey")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beginPasskey(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        Account account = must(secret);
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, List.of(new SimpleGrantedAuthority(SignedIn.BEGINNING))));
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    @PostMapping("/sign-in/begin/{secret}")
    String choosePassword(
            @PathVariable String secret,
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam String code,
            HttpServletRequest request,
            Model model) {
        Account account = must(secret);
        ChosenPassword chosen =
                new ChosenPassword(account.name(), password, again, PhoneSecret.of(request.getSession()), code);
        Optional<String> fault = chosen.fault(place.clock().instant());
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return page(account, secret, request, model);
        }
        Account.Password kept = chosen.kept(passwords, place.clock().instant());
        accounts.change(
                account.name(),
                Acting.atConsole(account.name(), Version.number()),
                "account.password",
                Map.of("what", "chosen"),
                known -> known.with(kept));
        request.getSession().invalidate();
        return "redirect:/sign-in?begun";
    }

    private Account must(String secret) {
        return accounts.invitedBy(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
