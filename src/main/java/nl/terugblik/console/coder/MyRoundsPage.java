package nl.terugblik.console.coder;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.terugblik.console.access.Sees;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.access.Unsaved;
import nl.terugblik.console.layout.NavLink;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.task.Answer;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import nl.terugblik.round.desk.Given;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The rounds that name a coder, and their own sheet of each to fetch. */
@Controller
@Order(1)
final class MyRoundsPage implements NavLink.Bringing {

    static final String AREA = "coder";
    private static final List<String> KINDS = List.of("csv", "xlsx");

    private final Place place;
    private final Tasks tasks;
    private final Unsaved unsaved;

    MyRoundsPage(Place place, Tasks tasks, Unsaved unsaved) {
        this.place = place;
        this.tasks = tasks;
        this.unsaved = unsaved;
    }

    @Override
    public List<NavLink> links() {
        return List.of(new NavLink("/coder", "coder.rounds"));
    }

    @GetMapping("/coder")
    String list(Model model) {
        model.addAttribute("rounds", MyRound.all(place));
        model.addAttribute(
                "unsaved",
                unsaved.of(SignedIn.must().name()).stream()
                        .map(Unsaved.Form::path)
                        .toList());
        return "coder/rounds";
    }

    @GetMapping("/coder/rounds/{round}")
    String show(@PathVariable String round, Model model) {
        fill(MyRound.must(place, round), model);
        return "coder/round";
    }

    /** Has their sheet written, by a command that enters that it was given out. */
    @PostMapping("/coder/rounds/{round}/sheet")
    String give(@PathVariable String round, Model model) {
        MyRound mine = MyRound.must(place, round);
        Answer answer = tasks.ask(Ask.of(
                AREA,
                mine.own().coder(),
                "coding",
                "sheet",
                mine.name(),
                "--coder",
                mine.own().coder()));
        if (answer.isDone()) {
            return "redirect:/coder/rounds/" + mine.name();
        }
        model.addAttribute("answer", answer);
        fill(mine, model);
        return "coder/round";
    }

    @Sees(value = "coding.sheet", purpose = "coding")
    @GetMapping("/coder/rounds/{round}/sheet/{kind}")
    void fetch(@PathVariable String round, @PathVariable String kind, HttpServletResponse response) throws IOException {
        MyRound mine = MyRound.must(place, round);
        Path file = mine.sheet(kind);
        if (!KINDS.contains(kind) || !mine.isAtWork() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotFound();
        }
        response.setContentType(
                kind.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + mine.name() + "-" + mine.own().coder() + "." + kind + "\"");
        Files.copy(file, response.getOutputStream());
    }

    static void fill(MyRound mine, Model model) {
        Map<String, Given> given = mine.drafts().read();
        model.addAttribute("mine", mine);
        model.addAttribute("done", MyRound.done(given));
        mine.desk().ifPresent(desk -> {
            model.addAttribute("rows", desk.head().rows());
            desk.first(1, row -> !given.getOrDefault(row.key(), Given.NOTHING).isDone())
                    .ifPresent(row -> model.addAttribute("next", row.number()));
        });
    }
}
