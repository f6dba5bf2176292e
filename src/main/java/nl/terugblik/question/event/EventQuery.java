package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.terugblik.casefile.CaseRecord;
import nl.terugblik.casefile.SourceField;

/** An event that a study asks for, under a name of its own. */
public final class EventQuery {

    /** What may be asked of every kind: whether the day is recorded. */
    static final String DATED = "dated";

    private static final Comparator<Happening> BY_DAY =
            Comparator.comparing(happening -> happening.day().orElse(LocalDate.MAX));

    private final Asked asked;
    private final Test<?> test;

    /**
     * What is asked.
     *
     * @param name its name in the study
     * @param kind what kind of happening
     * @param where what is to be so of it: for each attribute the values that count
     * @param on the column of the day that is meant
     * @param windows it must lie in one of these
     * @param take which of those found counts
     * @param words what people call it; empty where it is described by what it is
     */
    public record Asked(
            String name,
            EventKind kind,
            Map<String, Set<String>> where,
            String on,
            List<Window> windows,
            Take take,
            Optional<Words> words) {

        public Asked {
            where = Map.copyOf(where);
            windows = List.copyOf(windows);
        }
    }

    /** Which happenings of those found count. */
    public enum Take {
        /** The earliest day; of several rows on it, the first in the file. */
        FIRST,
        /** The latest day; of several rows on it, the first in the file. */
        LATEST,
        /** All of them, in order of day and then of the file, those without a day last. */
        EACH;

        /** Its name in study files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How rows of one kind are looked at. */
    private record Test<R extends CaseRecord>(Rows<R> rows, Function<R, Optional<LocalDate>> day, Predicate<R> all) {

        static <R extends CaseRecord> Test<R> of(Rows<R> rows, Asked asked) {
            Function<R, Optional<LocalDate>> day =
                    Objects.requireNonNull(rows.days().get(asked.on()), "a day of this kind of row");
            List<Predicate<R>> each = new ArrayList<>();
            asked.where().forEach((name, values) -> {
                Attribute<R> attribute = name.equals(DATED)
                        ? Attribute.flag(
                                DATED, asked.on(), row -> day.apply(row).isPresent())
                        : Objects.requireNonNull(rows.attributes().get(name), "an attribute of this kind of row");
                each.add(attribute.among().apply(values));
            });
            return new Test<>(rows, day, each.stream().reduce(Predicate::and).orElse(row -> true));
        }

        boolean holds(R row) {
            return all.test(row);
        }

        List<Happening> in(FamilyView family, List<Window.Days> days, Take take) {
            List<R> of = rows.of().apply(family);
            List<Happening> found = List.of();
            for (int i = 0; i < of.size(); i++) { // an iterator for every event of every family adds up
                R row = of.get(i);
                if (!holds(row)) {
                    continue;
                }
                Optional<LocalDate> on = day.apply(row);
                if (isIn(days, on)) {
                    Happening happening = new Happening(on, rows.child().apply(row), row);
                    found = take == Take.EACH ? more(found, happening) : better(found, happening, take);
                }
            }
            if (found.size() > 1) {
                found.sort(BY_DAY);
            }
            return found;
        }

        private static boolean isIn(List<Window.Days> days, Optional<LocalDate> on) {
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i).hold(on)) {
                    return true;
                }
            }
            return false;
        }

        private static List<Happening> more(List<Happening> found, Happening happening) {
            List<Happening> all = found.isEmpty() ? new ArrayList<>(4) : found;
            all.add(happening);
            return all;
        }

        /** Of rows without a day the first in the file counts, where no other has one. */
        private static List<Happening> better(List<Happening> found, Happening happening, Take take) {
            if (found.isEmpty()) {
                return List.of(happening);
            }
            LocalDate known = found.get(0).day().orElse(take == Take.FIRST ? LocalDate.MAX : LocalDate.MIN);
            LocalDate now = happening.day().orElse(take == Take.FIRST ? LocalDate.MAX : LocalDate.MIN);
            boolean better = take == Take.FIRST ? now.isBefore(known) : now.isAfter(known);
            return better ? List.of(happening) : found;
        }

        List<R> on(FamilyView family, LocalDate date) {
            return rows.of().apply(family).stream()
                    .filter(row -> day.apply(row).filter(date::equals).isPresent() && holds(row))
                    .toList();
        }

        List<R> whenever(FamilyView family) {
            return rows.of().apply(family).stream().filter(this::holds).toList();
        }
    }

    public EventQuery(Asked asked) {
        this.asked = asked;
        this.test = Test.of(asked.kind().rows(), asked);
    }

    /** An event in one window, on the day that is usual for its kind. */
    public static EventQuery of(String name, EventKind kind, Map<String, Set<String>> where, Window window, Take take) {
        return new EventQuery(
                new Asked(name, kind, where, kind.rows().usualDay(), List.of(window), take, Optional.empty()));
    }

    /** The same, under what people call it. */
    public EventQuery called(String nl, String en) {
        return new EventQuery(new Asked(
                asked.name(),
                asked.kind(),
                asked.where(),
                asked.on(),
                asked.windows(),
                asked.take(),
                Optional.of(new Words(nl, en))));
    }

    public Asked asked() {
        return asked;
    }

    public String name() {
        return asked.name();
    }

    public EventKind kind() {
        return asked.kind();
    }

    /**
     * What counts of a family.
     *
     * <p>A happening on a day that nobody recorded counts only where the window is open on both sides.
     */
    public List<Happening> in(FamilyView family) {
        if (asked.windows().size() == 1) {
            Optional<Window.Days> only = asked.windows().get(0).of(family);
            return only.isEmpty() ? List.of() : test.in(family, List.of(only.orElseThrow()), asked.take());
        }
        List<Window.Days> days = new ArrayList<>(asked.windows().size());
        for (Window window : asked.windows()) {
            Optional<Window.Days> its = window.of(family);
            if (its.isPresent()) {
                days.add(its.orElseThrow());
            }
        }
        return days.isEmpty() ? List.of() : test.in(family, days, asked.take());
    }

    /** The rows of a family that are as asked, whenever it was, in the order of its file. */
    public List<? extends CaseRecord> whenever(FamilyView family) {
        return test.whenever(family);
    }

    /** The rows of a family that are as asked, of one day, in the order of its file. */
    public List<? extends CaseRecord> on(FamilyView family, LocalDate day) {
        return test.on(family, day);
    }

    /** The columns of the export that it reads. */
    public Set<SourceField> reads() {
        Set<String> columns = new TreeSet<>(asked.kind().rows().columns());
        asked.where()
                .keySet()
                .forEach(name -> columns.add(
                        name.equals(DATED)
                                ? asked.on()
                                : Objects.requireNonNull(
                                                asked.kind().rows().attributes().get(name))
                                        .column()));
        boolean everywhere = asked.windows().stream().anyMatch(Window::isOpen);
        if (!everywhere || asked.take() != Take.EACH) {
            columns.add(asked.on());
        }
        return SourceField.of(asked.kind().table(), columns.toArray(String[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventQuery that && asked.equals(that.asked);
    }

    @Override
    public int hashCode() {
        return asked.hashCode();
    }
}
