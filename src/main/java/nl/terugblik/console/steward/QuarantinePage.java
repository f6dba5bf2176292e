package nl.terugblik.console.steward;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.console.access.Proven;
import nl.terugblik.console.access.Purpose;
import nl.terugblik.console.access.Sees;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.Languages;
import nl.terugblik.console.pages.SmallTable;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.task.Answer;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The refused rows: by rule in the latest delivery, as they wait in the register, and one as it stands. To count what waits and
 * to show a row the register is opened, each time by a command; that of a row enters who looked at whose.
 */
@Controller
final class QuarantinePage {

    private static final String AREA = "steward";
    private static final String TABLE = "[a-z][a-z_]{0,63}";
    private static final String LINE = "[1-9][0-9]{0,8}";
    private static final String DELIVERY = "[0-9A-Za-z][0-9A-Za-z-]{0,79}";

    private final Place place;
    private final Tasks tasks;

    QuarantinePage(Place place, Tasks tasks) {
        this.place = place;
        this.tasks = tasks;
    }

    @GetMapping("/steward/quarantine")
    String show(Model model) {
        Optional<DeliveryLine> latest = new DeliveryFolders(place.work()).latest();
        model.addAttribute("latest", latest.map(DeliveryLine::folder).orElse(""));
        model.addAttribute("rules", latest.map(each -> byRule(each.folder())).orElse(Map.of()));
        return "steward/quarantine";
    }

    /** How many rows of a delivery broke each rule and were refused. */
    private Map<String, Long> byRule(String folder) {
        Map<String, Long> rules = new TreeMap<>();
        SmallTable.page(
                place.work().resolve("deliveries").resolve(folder).resolve("rejections.csv"),
                row -> {
                    if ("refused".equals(row.get("severity"))) {
                        rules.merge(row.getOrDefault("rule", ""), 1L, Long::sum);
                    }
                    return false;
                },
                0,
                1);
        return rules;
    }

    @PostMapping("/steward/quarantine/count")
    String count(Locale locale, Model model) {
        Answer answer = tasks.ask(Ask.of(
                AREA, SignedIn.must().name(), "quarantine", "list", "--json", "--language", Languages.of(locale)));
        model.addAttribute("answer", answer);
        model.addAttribute("waiting", WaitingLine.of(answer.out()));
        return "steward/waiting";
    }

    /** Asks which row, and what for, of someone who has just proven who they are. */
    @Proven
    @GetMapping("/steward/quarantine/row")
    String which(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String delivery,
            Model model) {
        model.addAttribute("table", table);
        model.addAttribute("line", line);
        model.addAttribute("delivery", delivery);
        model.addAttribute("purposes", Purpose.values());
        return "steward/which-row";
    }

    @Proven
    @Sees(value = "quarantine.show", byCommand = true)
    @PostMapping("/steward/quarantine/row")
    String row(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String delivery,
            @RequestParam String purpose,
            Model model) {
        boolean isRow = table.strip().matches(TABLE)
                && line.strip().matches(LINE)
                && (delivery.isBlank() || delivery.strip().matches(DELIVERY));
        model.addAttribute(
                "answer",
                isRow
                        ? tasks.ask(asked(table.strip(), line.strip(), delivery.strip(), purpose))
                        : new Answer(2, "", ""));
        return "steward/row";
    }

    private static Ask asked(String table, String line, String delivery, String purpose) {
        String actor = SignedIn.must().name();
        return delivery.isEmpty()
                ? Ask.of(AREA, actor, "quarantine", "show", table, line, "--purpose", purpose)
                : Ask.of(AREA, actor, "quarantine", "show", table, line, "--delivery", delivery, "--purpose", purpose);
    }
}
