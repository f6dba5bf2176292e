package nl.terugblik.console.researcher;

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

/** A study or comparison that was started here: how far it is, and to stop it or let it go on. */
@Controller
final class WorkPage {

    private static final String AREA = StudiesPage.AREA;

    private final Tasks tasks;

    WorkPage(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/researcher/work/{id}")
    String show(@PathVariable String id, Model model) {
        fill(id, model);
        return "researcher/work";
    }

    /** The part that changes while it goes on. */
    @GetMapping("/researcher/work/{id}/steps")
    String steps(@PathVariable String id, Model model) {
        model.addAttribute("isPart", true);
        fill(id, model);
        return "researcher/work :: steps";
    }

    @PostMapping("/researcher/work/{id}/stop")
    String stop(@PathVariable String id) {
        tasks.stop(tasks.find(AREA, id).orElseThrow(NotFound::new));
        return "redirect:/researcher/work/" + id;
    }

    @PostMapping("/researcher/work/{id}/go-on")
    String goOn(@PathVariable String id) {
        Task task = tasks.find(AREA, id).filter(Task::canGoOn).orElseThrow(NotFound::new);
        Ask ask = new Ask(
                AREA, SignedIn.must().name(), task.ask().words(), task.ask().input());
        return "redirect:/researcher/work/" + tasks.start(ask);
    }

    private void fill(String id, Model model) {
        Task task = tasks.find(AREA, id).orElseThrow(NotFound::new);
        model.addAttribute("task", task);
        model.addAttribute("said", tasks.said(task));
        tasks.command(task).ifPresent(command -> model.addAttribute("command", command));
    }
}
