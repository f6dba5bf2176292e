package nl.terugblik.console.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.access.Proof;
import nl.terugblik.console.access.Proven;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.NavLink;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who one is here, what one may do, and what one signs in with. */
@Controller
@Order(1000)
final class MyPage implements NavLink.Bringing {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Place place;

    MyPage(Accounts accounts, PasswordEncoder passwords, Place place) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.place = place;
    }

    @Override
    public List<NavLink> links() {
        return List.of(new NavLink("/accounts", "nav.accounts"), new NavLink("/me", "nav.me"));
    }

    @GetMapping("/me")
    String show(HttpServletRequest request, Model model) {
        SignedIn who = SignedIn.must();
        model.addAttribute("who", who);
        model.addAttribute("account", accounts.find(who.name()));
        model.addAttribute("fresh", Proof.isFresh(request, place.clock().instant()));
        return "me/account";
    }

    @GetMapping("/me/password")
    @Proven
    String password(HttpServletRequest request, Model model) {
        mustBeKeptHere();
        String phone = PhoneSecret.of(request.getSession());
        model.addAttribute("secret", PhoneSecret.grouped(phone));
        model.addAttribute(
                "otpauth",
                "otpauth://totp/Terugblik:" + SignedIn.must().name() + "?secret=" + phone + "&issuer=Terugblik");
        return "me/password";
    }

    @PostMapping("/me/password")
    @Proven
    String choosePassword(
            @RequestParam String password,
            @RequestParam String again,
            @RequestParam String code,
            HttpServletRequest request,
            Model model) {
        mustBeKeptHere();
        String name = SignedIn.must().name();
        ChosenPassword chosen = new ChosenPassword(name, password, again, PhoneSecret.of(request.getSession()), code);
        Optional<String> fault = chosen.fault(place.clock().instant());
        if (fault.isPresent()) {
            model.addAttribute("fault", fault.get());
            return password(request, model);
        }
        Account.Password kept = chosen.kept(passwords, place.clock().instant());
        change(name, "account.password", "chosen", known -> known.with(kept));
        PhoneSecret.forget(request.getSession());
        return "redirect:/me?changed";
    }

    @PostMapping("/me/passkeys/remove")
    @Proven
    String removePasskey(@RequestParam String id) {
        String name = SignedIn.must().name();
        boolean isOwn = accounts.find(name)
                .filter(account -> account.passkeys().stream()
                        .anyMatch(passkey -> passkey.id().equals(id)))
                .filter(account ->
                        account.password().isPresent() || account.passkeys().size() > 1)
                .isPresent();
        if (!isOwn) {
            return "redirect:/me?last";
        }
        change(name, "account.passkey", "removed", account -> account.without(id));
        return "redirect:/me?changed";
    }

    /** Whose organisation keeps what they sign in with has no password here. */
    private void mustBeKeptHere() {
        if (accounts.find(SignedIn.must().name()).flatMap(Account::elsewhere).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void change(String name, String action, String what, java.util.function.UnaryOperator<Account> change) {
        accounts.change(name, Acting.atConsole(name, Version.number()), action, Map.of("what", what), change);
    }
}
