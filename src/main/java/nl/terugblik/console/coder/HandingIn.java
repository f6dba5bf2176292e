package nl.terugblik.console.coder;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.terugblik.console.pages.SmallTable;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.task.Answer;
import nl.terugblik.console.task.Ask;
import nl.terugblik.console.task.Tasks;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.round.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A coder's sheet handed in: what they gave on pages, or a file that they filled in; taken in by a command, or refused with a list. */
@Controller
final class HandingIn {

    private static final int SHOWN = 50;

    private final Place place;
    private final Tasks tasks;
    private final HandInLocks locks;

    HandingIn(Place place, Tasks tasks, HandInLocks locks) {
        this.place = place;
        this.tasks = tasks;
        this.locks = locks;
    }

    @PostMapping("/coder/rounds/{round}/done")
    String pages(@PathVariable String round, @RequestParam(defaultValue = "") String replace, Model model) {
        MyRound mine = MyRound.must(place, round);
        Desk desk = mine.mustHaveDesk();
        return alone(mine, model, () -> {
            Path file = file(mine, "csv");
            desk.fill(mine.drafts().read(), file);
            return take(mine, file, !replace.isEmpty(), model);
        });
    }

    /** One at a time, and while nothing is saved: taking a sheet in destroys what was given on pages. */
    private String alone(MyRound mine, Model model, Supplier<String> handIn) {
        return locks.handingIn(mine, handIn).orElseGet(() -> wrong(mine, "coder.hand.busy", model));
    }

    private static String wrong(MyRound mine, String words, Model model) {
        model.addAttribute("wrong", words);
        MyRoundsPage.fill(mine, model);
        return "coder/round";
    }

    @PostMapping("/coder/rounds/{round}/file")
    String file(
            @PathVariable String round,
            @RequestParam(defaultValue = "") String replace,
            HttpServletRequest request,
            Model model)
            throws IOException {
        MyRound mine = MyRound.must(place, round);
        Optional<Part> part = part(request);
        if (part.isEmpty()) {
            return wrong(mine, "coder.file.none", model);
        }
        return alone(mine, model, () -> {
            Path file = received(mine, part.get());
            return take(mine, file, !replace.isEmpty(), model);
        });
    }

    private static Path received(MyRound mine, Part part) {
        String name =
                Optional.ofNullable(part.getSubmittedFileName()).orElse("").toLowerCase(Locale.ROOT);
        Path file = file(mine, name.endsWith(".xlsx") ? "xlsx" : "csv");
        PrivateFiles.delete(file);
        try (InputStream in = part.getInputStream();
                OutputStream out = PrivateFiles.stream(file)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Optional<Part> part(HttpServletRequest request) throws IOException {
        try {
            return Optional.ofNullable(request.getPart("sheet")).filter(part -> part.getSize() > 0);
        } catch (ServletException | IllegalStateException e) {
            return Optional.empty(); // no form with a file, or a larger one than a sheet can be
        }
    }

    /** Where it lies until it is taken in, which destroys it; where it is refused, it goes too, since the coder has it. */
    private static Path file(MyRound mine, String kind) {
        return PrivateFiles.folder(mine.folder().resolve("handed-in"))
                .resolve(mine.own().coder() + "." + kind);
    }

    /** What a command says of where files lie, which whoever sits elsewhere has no use for. */
    private List<String> whereabouts(Path faults) {
        Path work = place.work();
        Path all = work.toAbsolutePath();
        return List.of(
                ", listed in " + all.resolve(work.relativize(faults)), ", listed in " + faults, all + "/", work + "/");
    }

    private String take(MyRound mine, Path file, boolean replace, Model model) {
        String coder = mine.own().coder();
        List<String> words = new ArrayList<>(List.of("coding", "take", mine.name(), file.toString(), "--coder", coder));
        if (replace) {
            words.add("--replace");
        }
        Path faults = mine.folder().resolve("faults").resolve(file.getFileName() + ".csv");
        PrivateFiles.delete(faults); // those of an earlier try
        Answer answer;
        try {
            answer = tasks.ask(new Ask(MyRoundsPage.AREA, coder, words, Optional.empty()))
                    .without(whereabouts(faults));
        } finally {
            PrivateFiles.delete(file);
        }
        model.addAttribute("answer", answer);
        if (!answer.isDone()) {
            model.addAttribute("faults", SmallTable.page(faults, row -> true, 0, SHOWN));
        }
        MyRoundsPage.fill(MyRound.must(place, mine.name()), model);
        return "coder/round";
    }
}
