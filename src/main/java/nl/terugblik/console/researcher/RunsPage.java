package nl.terugblik.console.researcher;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import nl.terugblik.console.access.Looks;
import nl.terugblik.console.access.Sees;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.layout.Languages;
import nl.terugblik.console.pages.GivenFile;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.run.Commands;
import nl.terugblik.console.run.ListedFile;
import nl.terugblik.console.run.OpenedFile;
import nl.terugblik.console.run.RecordedFiles;
import nl.terugblik.console.run.RunLine;
import nl.terugblik.console.run.RunPage;
import nl.terugblik.console.run.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The runs of studies: when, how, and what they left. */
@Controller
final class RunsPage {

    private static final int A_PAGE = 25;
    private static final String FILES = "/files/";
    private static final String FAMILIES = "/families/";

    private final Place place;
    private final Looks looks;

    RunsPage(Place place, Looks looks) {
        this.place = place;
        this.looks = looks;
    }

    @GetMapping("/researcher/runs")
    String list(
            @RequestParam(defaultValue = "") String study,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        RunPage page = new Runs(place.work())
                .page("study", study, before == null ? OptionalLong.empty() : OptionalLong.of(before), A_PAGE);
        model.addAttribute("runs", page.runs());
        page.older().ifPresent(older -> model.addAttribute("older", older));
        model.addAttribute("study", study);
        model.addAttribute("isFirst", before == null);
        return "researcher/runs";
    }

    @GetMapping("/researcher/runs/{run}")
    String show(@PathVariable String run, Locale locale, Model model) {
        fill(run, model);
        Optional<RecordedFiles> recorded = RecordedFiles.of(place.work(), run);
        model.addAttribute("files", recorded.map(RecordedFiles::files).orElse(List.of()));
        String report = Languages.of(locale).equals("nl") ? "report/index.html" : "report/index.en.html";
        model.addAttribute(
                "report",
                recorded.filter(files -> files.has(report)).map(files -> report).orElse(""));
        return "researcher/run";
    }

    /** The part that changes while it goes on. */
    @GetMapping("/researcher/runs/{run}/steps")
    String steps(@PathVariable String run, Model model) {
        model.addAttribute("isPart", true);
        fill(run, model);
        return "researcher/run :: steps";
    }

    private void fill(String run, Model model) {
        RunLine line = Optional.of(run)
                .filter(Runs::isId)
                .flatMap(new Runs(place.work())::find)
                .filter(found -> found.kind().equals("study"))
                .orElseThrow(NotFound::new);
        model.addAttribute("run", line);
        new Commands(place.work()).ofRun(run).ifPresent(command -> model.addAttribute("command", command));
    }

    @GetMapping("/researcher/runs/{run}/files/**")
    void file(@PathVariable String run, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request, FILES);
        give(run, path, file -> !file.holdsFamilies(), response);
    }

    /** Of a file in which families stand one by one it is entered who took it, and what for. */
    @Sees(value = "run.file", byCommand = true)
    @GetMapping("/researcher/runs/{run}/families/**")
    void families(
            @PathVariable String run,
            @RequestParam String purpose,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = path(request, FAMILIES);
        give(
                run,
                path,
                file -> {
                    looks.enter(SignedIn.must(), "run.file", "file " + path + " of run " + run, purpose, "shown");
                    return true;
                },
                response);
    }

    private static String path(HttpServletRequest request, String after) {
        String address = request.getRequestURI();
        return address.substring(address.indexOf(after) + after.length());
    }

    private void give(String run, String path, Predicate<ListedFile> may, HttpServletResponse response)
            throws IOException {
        RecordedFiles recorded = RecordedFiles.of(place.work(), run).orElseThrow(NotFound::new);
        try (OpenedFile file = recorded.open(path).orElseThrow(NotFound::new)) {
            if (!may.test(file.file())) {
                throw new NotFound();
            }
            GivenFile.give(file, response);
        }
    }
}
