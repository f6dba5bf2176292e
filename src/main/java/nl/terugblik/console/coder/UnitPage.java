package nl.terugblik.console.coder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.terugblik.console.access.Sees;
import nl.terugblik.console.access.SignedIn;
import nl.terugblik.console.access.Unsaved;
import nl.terugblik.console.pages.NotFound;
import nl.terugblik.console.place.Place;
import nl.terugblik.round.desk.Desk;
import nl.terugblik.round.desk.DeskRow;
import nl.terugblik.round.desk.Given;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A unit to be coded: what it says, and what is asked of it; for the third with both codes in the order of the sheet. What is given
 * is on the disk before the next unit is shown; what came in after the session had ended stands in the form again.
 */
@Controller
final class UnitPage {

    private static final String CODE = "code.";
    private static final String NOTE = "note";
    private static final int LONGEST_NOTE = 2_000;

    private final Place place;
    private final Unsaved unsaved;

    UnitPage(Place place, Unsaved unsaved) {
        this.place = place;
        this.unsaved = unsaved;
    }

    @Sees(value = "coding.unit", purpose = "coding")
    @GetMapping("/coder/rounds/{round}/units/{number}")
    String show(
            @PathVariable String round,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String wrong,
            HttpServletRequest request,
            Model model) {
        MyRound mine = MyRound.must(place, round);
        Desk desk = mine.mustHaveDesk();
        DeskRow row = desk.row(number).orElseThrow(NotFound::new);
        Map<String, Given> given = mine.drafts().read();
        Optional<Unsaved.Form> form =
                unsaved.of(SignedIn.must().name()).filter(kept -> kept.path().equals(request.getRequestURI()));
        model.addAttribute("mine", mine);
        model.addAttribute("row", row);
        model.addAttribute("rows", desk.head().rows());
        model.addAttribute("done", MyRound.done(given));
        model.addAttribute(
                "given",
                form.map(kept -> given(row, kept).orElse(Given.NOTHING))
                        .orElseGet(() -> given.getOrDefault(row.key(), Given.NOTHING)));
        model.addAttribute("isUnsaved", form.isPresent());
        model.addAttribute("wrong", List.of("lacks", "unknown").contains(wrong) ? wrong : "");
        return "coder/unit";
    }

    private static Optional<Given> given(DeskRow row, Unsaved.Form form) {
        return given(row, column -> form.values(CODE + column), String.join("", form.values(NOTE)));
    }

    /** What a form gives for a row; empty where it holds a code that may not be given. */
    private static Optional<Given> given(
            DeskRow row, java.util.function.Function<String, List<String>> values, String note) {
        Map<String, String> codes = new TreeMap<>();
        for (int i = 0; i < row.columns().size(); i++) {
            String column = row.columns().get(i);
            Optional<String> cell = row.asked().get(i).cell(values.apply(column));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cell.filter(code -> !code.isEmpty()).ifPresent(code -> codes.put(column, code));
        }
        String plain = note.replaceAll("\\p{Cntrl}+", " ").strip();
        return Optional.of(row.given(codes, plain.substring(0, Math.min(plain.length(), LONGEST_NOTE))));
    }

    @PostMapping("/coder/rounds/{round}/units/{number}")
    String keep(@PathVariable String round, @PathVariable int number, HttpServletRequest request) {
        MyRound mine = MyRound.must(place, round);
        Desk desk = mine.mustHaveDesk();
        DeskRow row = desk.row(number).orElseThrow(NotFound::new);
        String page = "redirect:/coder/rounds/" + mine.name();
        Optional<Given> given = given(
                row,
                column -> Arrays.asList(Optional.ofNullable(request.getParameterValues(CODE + column))
                        .orElseGet(() -> new String[0])),
                Optional.ofNullable(request.getParameter(NOTE)).orElse(""));
        if (given.isEmpty()) {
            return page + "/units/" + number + "?wrong=unknown";
        }
        mine.drafts().keep(row.key(), given.get());
        unsaved.saved(SignedIn.must().name());
        if (!given.get().isDone()) {
            return page + "/units/" + number + "?wrong=lacks";
        }
        Map<String, Given> all = mine.drafts().read();
        return desk.first(number + 1, next -> !isDone(all, next))
                .or(() -> desk.first(1, next -> !isDone(all, next)))
                .map(next -> page + "/units/" + next.number())
                .orElse(page);
    }

    private static boolean isDone(Map<String, Given> given, DeskRow row) {
        return given.getOrDefault(row.key(), Given.NOTHING).isDone();
    }
}
