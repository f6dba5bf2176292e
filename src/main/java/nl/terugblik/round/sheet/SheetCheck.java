package nl.terugblik.round.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.unit.UnitRef;

/** The check of a sheet that is handed in, against the one that was given out. */
public final class SheetCheck {

    private final HandedIn handedIn;
    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<UnitRef, Answer> answers = new TreeMap<>();

    private SheetCheck(HandedIn handedIn) {
        this.handedIn = handedIn;
    }

    /**
     * What came of a check.
     *
     * @param answers what the coder said; only to be used where there is no fault but warnings
     * @param faults what is wrong
     * @param passedOver rows of units that are not in the round any more
     */
    public record Checked(Answers answers, List<Fault> faults, int passedOver) {

        public Checked {
            faults = List.copyOf(faults);
        }

        /** Whether the sheet is refused. */
        public boolean isRefused() {
            return faults.stream().anyMatch(fault -> !fault.rule().isWarning());
        }
    }

    /** A file that is opened: which sheet it says it is, and its check. */
    public record Opened(Optional<Position> position, SheetCheck check) {}

    /**
     * Opens a file that is handed in.
     *
     * @param ids the names of the round's sheets, by position
     * @throws UnreadableSheet when it is no sheet at all
     */
    public static Opened open(Path file, Map<Position, String> ids) {
        HandedIn read = SheetReader.read(file);
        SheetCheck check = new SheetCheck(read);
        int column = read.header().indexOf("sheet");
        Optional<Position> position = Optional.empty();
        for (HandedIn.Row row : read.rows()) {
            String id = Written.same(row.cell(column));
            Optional<Position> found = ids.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (found.isEmpty() || position.isPresent() && !position.equals(found)) {
                check.fault(row.line(), "sheet", Rule.UNKNOWN_SHEET);
            } else {
                position = found;
            }
        }
        if (column < 0 || read.rows().isEmpty()) {
            check.fault(0, "sheet", Rule.UNKNOWN_SHEET);
        }
        return new Opened(position, check);
    }

    /** A fault of the sheet as a whole, or of a row or cell of it. */
    public void fault(int line, String column, Rule rule) {
        faults.add(new Fault(handedIn.file(), line, column, rule, ""));
    }

    /** What is wrong so far, with nothing that was read. */
    public Checked refused() {
        return new Checked(new Answers(new TreeMap<>()), faults, 0);
    }

    /**
     * Holds it against the sheet that was given out.
     *
     * @param hasLostUnits whether units left the round since it may have been given out: their rows are then passed over
     */
    public Checked against(Sheet given, boolean hasLostUnits) {
        Map<String, Sheet.Row> rows = new HashMap<>();
        given.rows().forEach(row -> rows.put(given.key(row), row));
        List<String> lacking = given.columns().stream()
                .filter(column ->
                        !column.equals(Sheet.NOTE) && !handedIn.header().contains(column))
                .toList();
        if (!lacking.isEmpty()) {
            lacking.forEach(column -> fault(0, column, Rule.ALTERED_CONTEXT));
            return refused();
        }
        int[] context = places(given.context());
        int[] codes = places(given.codes());
        int note = handedIn.header().indexOf(Sheet.NOTE);
        Set<String> seen = new HashSet<>();
        List<Integer> extra = new ArrayList<>();
        SheetOrder order = new SheetOrder(given);
        for (HandedIn.Row row : handedIn.rows()) {
            String key = given.key(column -> Written.same(row.cell(context[column])));
            Sheet.Row wanted = rows.get(key);
            if (wanted == null) {
                extra.add(row.line());
            } else if (!seen.add(key)) {
                fault(row.line(), "", Rule.DUPLICATE_UNIT);
            } else {
                compare(given, wanted, row, context);
                order.add(wanted, row);
                take(given, wanted, row, codes, note);
            }
        }
        long missing = given.rows().stream()
                .filter(row -> !seen.contains(given.key(row)))
                .peek(row -> faults.add(new Fault(handedIn.file(), 0, "", Rule.MISSING_UNIT, given.named(row))))
                .count();
        boolean passesOver = hasLostUnits && missing == 0;
        if (!passesOver) {
            extra.forEach(line -> fault(line, "", Rule.EXTRA_UNIT));
        }
        order.altered(handedIn.header().indexOf(Sheet.ORDER), hasLostUnits)
                .forEach(line -> fault(line, Sheet.ORDER, Rule.ALTERED_CONTEXT));
        return new Checked(new Answers(answers), faults, passesOver ? extra.size() : 0);
    }

    private int[] places(List<String> columns) {
        return columns.stream().mapToInt(handedIn.header()::indexOf).toArray();
    }

    private void compare(Sheet given, Sheet.Row wanted, HandedIn.Row row, int[] context) {
        for (int i = 0; i < context.length; i++) {
            String column = given.context().get(i);
            if (!column.equals("sheet")
                    && !column.equals(Sheet.ORDER)
                    && !Written.isBack(wanted.cells().get(i), row.cell(context[i]), handedIn.narrow())) {
                fault(row.line(), column, Rule.ALTERED_CONTEXT);
            }
        }
    }

    private void take(Sheet given, Sheet.Row wanted, HandedIn.Row row, int[] codes, int note) {
        SortedMap<String, String> chosen = new TreeMap<>();
        for (int i = 0; i < codes.length; i++) {
            String column = given.codes().get(i);
            String cell = row.cell(codes[i]);
            Optional<CodedVariable> variable = wanted.variables().get(i);
            if (variable.isEmpty()) {
                if (!cell.isBlank()) {
                    fault(row.line(), column, Rule.NOT_ALLOWED);
                }
                continue;
            }
            Optional<String> code = code(variable.get(), cell, row.line(), column);
            if (code.isEmpty()) {
                continue;
            }
            Optional<List<String>> allowed = wanted.allowed(i);
            if (allowed.isPresent() && !allowed.get().contains(code.get())) {
                fault(row.line(), column, code.get().isEmpty() ? Rule.REQUIRED_EMPTY : Rule.NOT_ALLOWED);
            } else if (code.get().isEmpty() && (variable.get().required())) {
                fault(row.line(), column, Rule.REQUIRED_EMPTY);
            } else if (!code.get().isEmpty()) {
                chosen.put(variable.get().name(), code.get());
            }
        }
        if (given.codes().contains(Verdict.COLUMN)) {
            judge(wanted, chosen, row.line());
        }
        SortedMap<String, String> notes = new TreeMap<>();
        String written = row.cell(note).strip();
        if (!written.isEmpty()) {
            String about = given.isOfVariables()
                    ? wanted.variables().get(0).orElseThrow().name()
                    : "";
            notes.put(about, written);
        }
        answers.merge(wanted.unit(), new Answer(chosen, notes), Answer::with);
    }

    /** A code of one's own must stand beside the verdict that both are wrong, and may not beside one that takes one for right. */
    private void judge(Sheet.Row wanted, SortedMap<String, String> chosen, int line) {
        String variable = wanted.variables().get(1).orElseThrow().name();
        Optional<Verdict> verdict = Verdict.of(new Answer(chosen, new TreeMap<>()), variable);
        boolean hasCode = chosen.containsKey(variable);
        if (verdict.filter(Verdict.BOTH_WRONG::equals).isPresent() && !hasCode) {
            fault(line, "code", Rule.REQUIRED_EMPTY);
        } else if (verdict.filter(Verdict::isOneOfTwo).isPresent() && hasCode) {
            fault(line, "code", Rule.NOT_ALLOWED);
        }
    }

    /** The code of a cell, several in the order of the instrument; empty where one is not known. */
    private Optional<String> code(CodedVariable variable, String cell, int line, String column) {
        String code = Written.code(cell);
        if (!variable.multiple()) {
            Optional<String> read = code.isEmpty() ? Optional.of(code) : variable.read(code);
            if (read.isEmpty()) {
                fault(line, column, Rule.UNKNOWN_CODE);
            }
            return read;
        }
        Set<String> several = new HashSet<>(List.of(code.split("[\\s,;|+]+")));
        several.remove("");
        if (!several.stream().allMatch(variable::allows)) {
            fault(line, column, Rule.UNKNOWN_CODE);
            return Optional.empty();
        }
        return Optional.of(String.join(
                " ", variable.words().stream().filter(several::contains).toList()));
    }
}
