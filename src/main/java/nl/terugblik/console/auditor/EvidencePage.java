package nl.terugblik.console.auditor;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import nl.terugblik.console.pages.GivenFile;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.pages.ReleaseLine;
import nl.terugblik.console.pages.ReleaseLines;
import nl.terugblik.console.place.Place;
import nl.terugblik.console.run.RunPage;
import nl.terugblik.console.run.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the auditor holds against the ledger: checkpoints, releases, and where figures come from. */
@Controller
final class EvidencePage {

    private static final int A_PAGE = 25;

    private final Place place;

    EvidencePage(Place place) {
        this.place = place;
    }

    @GetMapping("/auditor/checkpoints")
    String checkpoints(@RequestParam(defaultValue = "0") int from, Model model) {
        KeptNotes notes = KeptNotes.ofActs(place.work());
        int first = Math.max(from, 0);
        model.addAttribute("notes", notes.page(first, A_PAGE));
        model.addAttribute("total", notes.size());
        model.addAttribute("first", first);
        model.addAttribute("size", A_PAGE);
        return "auditor/checkpoints";
    }

    @GetMapping("/auditor/checkpoints/{size}")
    void checkpoint(@PathVariable long size, HttpServletResponse response) throws IOException {
        KeptNote note = KeptNotes.ofActs(place.work()).find(size).orElseThrow(NotFound::new);
        GivenFile.text(size + ".note", note.text(), response);
    }

    @GetMapping("/auditor/releases")
    String releases(@RequestParam(defaultValue = "0") int from, Model model) {
        int first = Math.max(from, 0);
        List<ReleaseLine> releases = new ReleaseLines(place.work()).page(first, A_PAGE + 1);
        model.addAttribute("releases", releases.stream().limit(A_PAGE).toList());
        model.addAttribute("first", first);
        if (releases.size() > A_PAGE) {
            model.addAttribute("next", first + A_PAGE);
        }
        return "auditor/releases";
    }

    @GetMapping("/auditor/lineage")
    String runs(@RequestParam(required = false) @Nullable Long before, Model model) {
        RunPage page = new Runs(place.work())
                .page("study", "", before == null ? OptionalLong.empty() : OptionalLong.of(before), A_PAGE);
        model.addAttribute("runs", page.runs());
        page.older().ifPresent(older -> model.addAttribute("older", older));
        model.addAttribute("isFirst", before == null);
        return "auditor/lineages";
    }

    @GetMapping("/auditor/lineage/{run}")
    String lineage(@PathVariable String run, @RequestParam(defaultValue = "") String variable, Model model) {
        RunOrigin origin = RunOrigin.of(place.work(), run).orElseThrow(NotFound::new);
        model.addAttribute("run", run);
        model.addAttribute("origin", origin);
        origin.variable(variable).ifPresent(found -> model.addAttribute("chosen", found));
        return "auditor/lineage";
    }
}
