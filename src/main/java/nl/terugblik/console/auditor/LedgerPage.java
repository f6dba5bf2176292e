package nl.terugblik.console.auditor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.console.access.Looks;
import nl.terugblik.console.access.Purpose;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.NavLink;
import nl.terugblik.console.lines.LogFile;
import nl.terugblik.console.lines.LogPage;
import nl.terugblik.console.lines.Wanted;
import nl.terugblik.console.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two logs: what was done, and who looked at whom. */
@Controller
@Order(1)
final class LedgerPage implements NavLink.Bringing {

    private static final int A_PAGE = 50;

    private final Place place;
    private final Looks looks;

    LedgerPage(Place place, Looks looks) {
        this.place = place;
        this.looks = looks;
    }

    @Override
    public List<NavLink> links() {
        return List.of(
                new NavLink("/auditor", "auditor.ledger"),
                new NavLink("/auditor/verify", "auditor.verify"),
                new NavLink("/auditor/checkpoints", "auditor.checkpoints"),
                new NavLink("/auditor/releases", "auditor.releases"),
                new NavLink("/auditor/looks", "auditor.looks"),
                new NavLink("/auditor/lineage", "auditor.lineage"),
                new NavLink("/auditor/explain", "auditor.explain"));
    }

    @GetMapping("/auditor")
    String acts(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        fill(LogFile.ofActs(place.work()), wanted(action, actor, object, from, to), before, model);
        return "auditor/ledger";
    }

    @GetMapping("/auditor/looks")
    String looks(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        looks.enter(SignedIn.must(), "access.read", "log of who looked", Purpose.AUDIT.code(), "shown");
        fill(LogFile.ofLooks(place.work()), wanted(action, actor, object, from, to), before, model);
        return "auditor/looks";
    }

    private static void fill(LogFile log, Wanted wanted, @Nullable Long before, Model model) {
        LogPage page = log.page(wanted, before == null ? OptionalLong.empty() : OptionalLong.of(before), A_PAGE);
        model.addAttribute("entries", page.entries());
        page.older().ifPresent(older -> model.addAttribute("older", older));
        model.addAttribute("unreadable", page.unreadable());
        model.addAttribute("wanted", wanted);
        model.addAttribute("from", wanted.from().map(LocalDate::toString).orElse(""));
        model.addAttribute("to", wanted.to().map(LocalDate::toString).orElse(""));
        model.addAttribute("isFiltered", !wanted.equals(Wanted.ALL));
        model.addAttribute("isFirst", before == null);
        model.addAttribute("total", log.size());
    }

    private static Wanted wanted(String action, String actor, String object, String from, String to) {
        return new Wanted(action.strip(), actor.strip(), object.strip(), day(from), day(to));
    }

    /** A day, or none where there is no such day. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
