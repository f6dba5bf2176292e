package nl.terugblik.console.steward;

import nl.terugblik.console.access.Proven;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Task;
import nl.terugblik.console.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Erasing a family: its number goes to the command's standard input and into no address, log or file of ours. What is to be
 * erased is typed twice, as the number cannot be shown again and there is no way back.
 */
@Controller
final class ErasurePage {

    private static final String AREA = "steward";
    private static final int LATEST = 20;
    private static final int LONGEST = 64;

    private final Tasks tasks;

    ErasurePage(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/steward/erasure")
    String show(Model model) {
        model.addAttribute("tasks", tasks.latest(AREA, LATEST));
        return "steward/erasure";
    }

    /** Asks for whom, of someone who has just proven who they are. */
    @Proven
    @GetMapping("/steward/erasure/new")
    String whom() {
        return "steward/whom";
    }

    @Proven
    @PostMapping("/steward/erasure/new")
    String erase(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String sure,
            Model model) {
        String wrong = wrong(organisation.strip(), number.strip(), again.strip(), sure);
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            model.addAttribute("organisation", organisation);
            return "steward/whom";
        }
        Ask ask = Ask.of(AREA, SignedIn.must().name(), "forget", "--organisation", organisation.strip());
        return "redirect:/steward/erasure/" + tasks.start(ask.reading(number.strip()));
    }

    /** The key of the sentence that says what is wrong with the form; empty where nothing is. */
    private static String wrong(String organisation, String number, String again, String sure) {
        if (organisation.isEmpty() || number.isEmpty() || number.length() > LONGEST) {
            return "steward.erasure.empty";
        }
        if (organisation.startsWith("-") || organisation.codePoints().anyMatch(Character::isISOControl)) {
            return "steward.erasure.empty";
        }
        if (!number.equals(again)) {
            return "steward.erasure.differ";
        }
        return sure.isEmpty() ? "steward.erasure.sure" : "";
    }

    @GetMapping("/steward/erasure/{id}")
    String task(@PathVariable String id, Model model) {
        Task task = tasks.find(AREA, id).orElseThrow(NotFound::new);
        model.addAttribute("task", task);
        model.addAttribute("said", tasks.said(task));
        return "steward/erased";
    }
}
