package nl.terugblik.console.me;

import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.accounts.Role;
import nl.terugblik.accounts.UnusableAccounts;
import nl.terugblik.cli.jobs.SignInProvider;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.console.access.Proven;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.place.Place;
import nl.terugblik.ledger.entry.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who may sign in: added, given another role, reset and let go by a steward, though nobody by themselves. */
@Controller
final class AccountsPage {

    private static final String PAGE = "me/accounts";

    private final Accounts accounts;
    private final Place place;

    AccountsPage(Accounts accounts, Place place) {
        this.accounts = accounts;
        this.place = place;
    }

    @GetMapping("/accounts")
    @Proven
    String show(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("network", place.provider().map(SignInProvider::label));
        model.addAttribute("own", SignedIn.must().name());
        return PAGE;
    }

    @PostMapping("/accounts/add")
    @Proven
    String add(
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(defaultValue = "false") boolean elsewhere,
            Model model) {
        try {
            if (elsewhere) {
                accounts.addElsewhere(name, role(role), acting());
                return show(model);
            }
            link(name, accounts.add(name, role(role), acting()), model);
        } catch (UnusableAccounts e) {
            model.addAttribute(
                    "fault", accounts.find(name).isPresent() ? "accounts.fault.taken" : "accounts.fault.name");
        }
        return show(model);
    }

    @PostMapping("/accounts/role")
    @Proven
    String role(@RequestParam String name, @RequestParam String role, Model model) {
        if (isOther(name, model)) {
            accounts.change(name, role(role), acting());
        }
        return show(model);
    }

    @PostMapping("/accounts/leave")
    @Proven
    String leave(@RequestParam String name, Model model) {
        if (isOther(name, model)) {
            accounts.remove(name, acting());
        }
        return show(model);
    }

    @PostMapping("/accounts/reset")
    @Proven
    String reset(@RequestParam String name, Model model) {
        boolean isElsewhere = accounts.find(name).flatMap(Account::elsewhere).isPresent();
        if (isOther(name, model) && isElsewhere) {
            accounts.move(name, acting());
        } else if (isOther(name, model)) {
            link(name, accounts.reset(name, acting()), model);
        }
        return show(model);
    }

    private boolean isOther(String name, Model model) {
        if (accounts.find(name).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean isOther = !name.equals(SignedIn.must().name());
        if (!isOther) {
            model.addAttribute("fault", "accounts.fault.own");
        }
        return isOther;
    }

    private void link(String name, String secret, Model model) {
        model.addAttribute("invited", name);
        model.addAttribute("link", place.origin() + "/sign-in/begin/" + secret);
    }

    private static Role role(String code) {
        return Role.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Acting acting() {
        return Acting.atConsole(SignedIn.must().name(), Version.number());
    }
}
