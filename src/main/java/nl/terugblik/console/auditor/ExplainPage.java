package nl.terugblik.console.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.console.access.Proven;
import nl.terugblik.console.access.Purpose;
import nl.terugblik.console.access.Sees;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.run.Runs;
import nl.terugblik.console.task.Answer;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the values of one family come from; a command answers, which enters who asked about whom. */
@Controller
final class ExplainPage {

    private static final String FAMILY = "[0-9a-f]{8,64}";
    private static final String VARIABLE = "[a-z][a-z0-9_]{0,79}(@t[123])?";

    private final Tasks tasks;

    ExplainPage(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Asks about whom, and what for, of someone who has just proven who they are. */
    @Proven
    @GetMapping("/auditor/explain")
    String whom(@RequestParam(defaultValue = "") String run, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("purposes", Purpose.values());
        return "auditor/whom";
    }

    @Proven
    @Sees(value = "explain", byCommand = true)
    @PostMapping("/auditor/explain")
    String explain(
            @RequestParam(defaultValue = "") String family,
            @RequestParam(defaultValue = "") String variable,
            @RequestParam(defaultValue = "") String run,
            @RequestParam String purpose,
            Model model) {
        String whom = family.strip();
        String what = variable.strip();
        String of = run.strip();
        boolean isAsked =
                whom.matches(FAMILY) && (what.isEmpty() || what.matches(VARIABLE)) && (of.isEmpty() || Runs.isId(of));
        model.addAttribute("answer", isAsked ? tasks.ask(asked(whom, what, of, purpose)) : new Answer(2, "", ""));
        return "auditor/explained";
    }

    private static Ask asked(String family, String variable, String run, String purpose) {
        List<String> words = new ArrayList<>(List.of("explain", family));
        if (!variable.isEmpty()) {
            words.add(variable);
        }
        if (!run.isEmpty()) {
            words.addAll(List.of("--run", run));
        }
        words.addAll(List.of("--purpose", purpose));
        return new Ask("auditor", SignedIn.must().name(), words, Optional.empty());
    }
}
