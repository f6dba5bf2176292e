package nl.terugblik.console.coder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * is on the disk before the next unit is shown; what came in after the session had ended stands in the form again. A form names its
 * unit, so that codes are kept for the one that was read, whatever its number is by then.
 */
@Controller
final class UnitPage {

    private static final String CODE = "code.";
    private static final String NOTE = "note";
    private static final String UNIT = "unit";
    private static final List<String> WRONG = List.of("lacks", "unknown", "moved", "busy");
    private static final int LONGEST_NOTE = 2_000;

    private final Place place;
    private final Unsaved unsaved;
    private final HandInLocks locks;

    UnitPage(Place place, Unsaved unsaved, HandInLocks locks) {
        this.place = place;
        this.unsaved = unsaved;
        this.locks = locks;
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
        Optional<DeskRow> found = desk.row(number);
        Optional<Unsaved.Form> form =
                found.flatMap(row -> unsaved.of(SignedIn.must().name(), isOf(mine, row)));
        if (form.isEmpty()) {
            Optional<String> elsewhere = elsewhere(mine, desk, request.getRequestURI());
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
        }
        DeskRow row = found.orElseThrow(NotFound::new);
        Map<String, Given> given = mine.drafts().read();
        model.addAttribute("mine", mine);
        model.addAttribute("row", row);
        model.addAttribute("rows", desk.head().rows());
        model.addAttribute("done", MyRound.done(given));
        model.addAttribute(
                "given",
                form.map(kept -> given(row, kept).orElse(Given.NOTHING))
                        .orElseGet(() -> given.getOrDefault(row.key(), Given.NOTHING)));
        model.addAttribute("isUnsaved", form.isPresent());
        model.addAttribute("wrong", WRONG.contains(wrong) ? wrong : "");
        return "coder/unit";
    }

    /** Whether a form is of a row, whatever number that had when the form was opened. */
    private static Predicate<Unsaved.Form> isOf(MyRound mine, DeskRow row) {
        return form -> form.path().startsWith("/coder/rounds/" + mine.name() + "/units/")
                && form.values(UNIT).contains(row.key());
    }

    /** Where a form that was sent to a page and not saved belongs, once its unit has another number, or is not there any more. */
    private Optional<String> elsewhere(MyRound mine, Desk desk, String path) {
        String who = SignedIn.must().name();
        return unsaved.of(who, form -> form.path().equals(path))
                .map(form -> row(desk, form.values(UNIT))
                        .map(row -> page(mine, row.number()))
                        .orElseGet(() -> {
                            unsaved.saved(who, kept -> kept.path().equals(path));
                            return "redirect:" + path + "?wrong=moved";
                        }));
    }

    private static Optional<DeskRow> row(Desk desk, List<String> keys) {
        return desk.first(1, row -> keys.contains(row.key()));
    }

    private static String page(MyRound mine, int number) {
        return "redirect:/coder/rounds/" + mine.name() + "/units/" + number;
    }

    private static Optional<Given> given(DeskRow row, Unsaved.Form form) {
        return given(row, column -> form.values(CODE + column), String.join("", form.values(NOTE)));
    }

    /** What a form gives for a row; empty where it holds a code that may not be given. */
    private static Optional<Given> given(DeskRow row, Function<String, List<String>> values, String note) {
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
        return locks.saving(mine, () -> kept(mine, number, request)).orElseGet(() -> {
            unsaved.keep(SignedIn.must().name(), request);
            return page(mine, number) + "?wrong=busy";
        });
    }

    private String kept(MyRound mine, int number, HttpServletRequest request) {
        Desk desk = mine.mustHaveDesk();
        // by what the form says that it is of: numbers are others once a family has left
        Optional<DeskRow> found = row(desk, values(request, UNIT));
        if (found.isEmpty()) {
            return page(mine, number) + "?wrong=moved";
        }
        DeskRow row = found.get();
        Optional<Given> given =
                given(row, column -> values(request, CODE + column), String.join("", values(request, NOTE)));
        if (given.isEmpty()) {
            return page(mine, row.number()) + "?wrong=unknown";
        }
        mine.drafts().keep(row.key(), given.get());
        unsaved.saved(SignedIn.must().name(), isOf(mine, row));
        if (!given.get().isDone()) {
            return page(mine, row.number()) + "?wrong=lacks";
        }
        Map<String, Given> all = mine.drafts().read();
        return desk.first(row.number() + 1, next -> !isDone(all, next))
                .or(() -> desk.first(1, next -> !isDone(all, next)))
                .map(next -> page(mine, next.number()))
                .orElse("redirect:/coder/rounds/" + mine.name());
    }

    private static List<String> values(HttpServletRequest request, String field) {
        return Arrays.asList(
                Optional.ofNullable(request.getParameterValues(field)).orElseGet(() -> new String[0]));
    }

    private static boolean isDone(Map<String, Given> given, DeskRow row) {
        return given.getOrDefault(row.key(), Given.NOTHING).isDone();
    }
}
