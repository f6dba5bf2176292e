package nl.terugblik.console.auditor;

import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.task.Answer;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Task;
import nl.terugblik.console.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holding everything against what was entered. It changes nothing, and is the one command that an auditor starts. */
@Controller
final class VerifyPage {

    private static final String AREA = "auditor";
    private static final int LATEST = 20;
    /** As it was written down: the number of entries, and the root in base64. */
    private static final String KEPT = "\\d{1,18}:[A-Za-z0-9+/=]{44}";

    private final Tasks tasks;

    VerifyPage(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/auditor/verify")
    String show(Model model) {
        model.addAttribute("tasks", tasks.latest(AREA, LATEST));
        return "auditor/verify";
    }

    @PostMapping("/auditor/verify")
    String start(@RequestParam(defaultValue = "") String against, Model model) {
        String kept = against.replaceAll("\\s", "");
        if (!kept.isEmpty() && !kept.matches(KEPT)) {
            model.addAttribute("wrong", "auditor.verify.wrong");
            model.addAttribute("against", against);
            return show(model);
        }
        String actor = SignedIn.must().name();
        Ask ask = kept.isEmpty()
                ? Ask.of(AREA, actor, "verify", "--json")
                : Ask.of(AREA, actor, "verify", "--json", "--against", kept);
        return "redirect:/auditor/verify/" + tasks.start(ask);
    }

    @GetMapping("/auditor/verify/{id}")
    String result(@PathVariable String id, Model model) {
        fill(id, model);
        return "auditor/verified";
    }

    /** The part that changes while it goes on. */
    @GetMapping("/auditor/verify/{id}/result")
    String part(@PathVariable String id, Model model) {
        model.addAttribute("isPart", true);
        fill(id, model);
        return "auditor/verified :: result";
    }

    private void fill(String id, Model model) {
        Task task = tasks.find(AREA, id).orElseThrow(NotFound::new);
        Answer said = tasks.said(task);
        model.addAttribute("task", task);
        model.addAttribute("said", said);
        VerifyResult.of(said.out()).ifPresent(result -> model.addAttribute("verified", result));
    }
}
