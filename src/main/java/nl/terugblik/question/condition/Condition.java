package nl.terugblik.question.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.event.FamilyView;
import nl.terugblik.question.event.Happening;

/** Something that is so of a family or not, by what its file says. */
public sealed interface Condition {

    /** Whether it is so. */
    boolean holds(FamilyView family);

    /** The columns of the export that it reads, beside those of its events. */
    default Set<SourceField> reads() {
        return Set.of();
    }

    /** The events of the study that it reads, by name. */
    default Stream<String> events() {
        return Stream.empty();
    }

    /**
     * An event happened so often.
     *
     * @param event the event's name
     * @param atLeast the least number that will do
     * @param atMost the greatest; empty where any is enough
     */
    record Counted(String event, int atLeast, OptionalInt atMost) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            int count = family.happenings(event).size();
            return count >= atLeast && (atMost.isEmpty() || count <= atMost.orElseThrow());
        }

        @Override
        public Stream<String> events() {
            return Stream.of(event);
        }
    }

    /**
     * An event happened so often to one child, all of it within some time.
     *
     * @param event the event's name, of happenings that are about a child
     * @param atLeast how often at least, 1 or more
     * @param months calendar months from the first to the last, both included; empty where any time will do
     */
    record ToOneChild(String event, int atLeast, OptionalInt months) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            Map<Pseudonym, List<LocalDate>> days = new LinkedHashMap<>();
            for (Happening happening : family.happenings(event)) {
                if (happening.child().isPresent() && happening.day().isPresent()) {
                    days.computeIfAbsent(happening.child().orElseThrow(), child -> new ArrayList<>())
                            .add(happening.day().orElseThrow());
                }
            }
            return days.values().stream().anyMatch(this::isOftenEnough);
        }

        private boolean isOftenEnough(List<LocalDate> days) {
            for (int first = 0; first + atLeast <= days.size(); first++) {
                LocalDate last = days.get(first + atLeast - 1);
                if (months.isEmpty() || !last.isAfter(days.get(first).plusMonths(months.orElseThrow()))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Stream<String> events() {
            return Stream.of(event);
        }
    }

    /** One event happened before another: the earliest of the first on a day before the earliest of the second. */
    record Precedes(String one, String other) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            Optional<LocalDate> first = earliest(family.happenings(one));
            Optional<LocalDate> second = earliest(family.happenings(other));
            return first.isPresent()
                    && second.isPresent()
                    && first.orElseThrow().isBefore(second.orElseThrow());
        }

        private static Optional<LocalDate> earliest(List<Happening> happenings) {
            return happenings.stream().flatMap(one -> one.day().stream()).min(LocalDate::compareTo);
        }

        @Override
        public Stream<String> events() {
            return Stream.of(one, other);
        }
    }

    /**
     * A row of the family was refused in one of these tables, so that nobody knows what it would have said.
     *
     * @param tables the tables
     * @param about the study or instrument that the row must have been about; empty where any counts
     */
    record Refused(Set<SourceTable> tables, Optional<String> about) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            if (family.file().refused().isEmpty()
                    && family.file().research().refused().isEmpty()) {
                return false;
            }
            for (SourceTable table : tables) {
                if (family.file().refused(table) && (about.isEmpty() || mayBeAbout(family, table))) {
                    return true;
                }
            }
            return false;
        }

        /** A row of which it could not be read what it was about may have been about anything. */
        private boolean mayBeAbout(FamilyView family, SourceTable table) {
            boolean told = false;
            for (Research.Refused row : family.file().research().refused()) {
                if (row.table() == table) {
                    told = true;
                    if (row.code().isEmpty() || row.code().equals(about.orElseThrow())) {
                        return true;
                    }
                }
            }
            return !told;
        }
    }

    /** The family's agency did not deliver one of these tables, so that nothing can be said of what they hold. */
    record Undelivered(Set<SourceTable> tables) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            for (SourceTable table : tables) {
                if (!family.delivered(table)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The family is of one of these agencies. */
    record OfAgency(Set<String> agencies) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            return agencies.contains(family.agency());
        }
    }

    /** The family is in one of these groups of the study. */
    record InGroup(Set<String> groups) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            return family.group().filter(groups::contains).isPresent();
        }
    }

    /**
     * What the family's own row says is one of these words.
     *
     * @param fact what is asked
     * @param values the words that will do
     */
    record FactIs(Fact fact, Set<String> values) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            return fact.of(family.file().facts()).filter(values::contains).isPresent();
        }

        @Override
        public Set<SourceField> reads() {
            return SourceField.of(SourceTable.FAMILIES, fact.code());
        }
    }

    /** At least so many children of the family have this age, in whole years, on the day of a moment. */
    record ChildrenAged(String moment, int from, int to, int atLeast) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            Optional<LocalDate> day = family.day(moment);
            return day.isPresent()
                    && family.file().children().stream()
                                    .flatMap(child -> child.birthDate().stream())
                                    .filter(born -> isOfAge(born, day.orElseThrow()))
                                    .count()
                            >= atLeast;
        }

        @Override
        public Set<SourceField> reads() {
            return SourceField.of(SourceTable.CHILDREN, "birth_date");
        }

        private boolean isOfAge(LocalDate born, LocalDate day) {
            int years = born.until(day).getYears();
            return !born.isAfter(day) && years >= from && years <= to;
        }
    }

    /** Several conditions as one. */
    sealed interface Joined extends Condition {

        List<Condition> conditions();

        @Override
        default Stream<String> events() {
            return conditions().stream().flatMap(Condition::events);
        }

        @Override
        default Set<SourceField> reads() {
            return conditions().stream()
                    .flatMap(condition -> condition.reads().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** All of these are so; of none, every family. */
    record All(List<Condition> conditions) implements Joined {

        /** It is so of every family. */
        public static final All OTHERWISE = new All(List.of());

        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(FamilyView family) {
            for (Condition condition : conditions) {
                if (!condition.holds(family)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of these is so. */
    record Either(List<Condition> conditions) implements Joined {

        public Either {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(FamilyView family) {
            for (Condition condition : conditions) {
                if (condition.holds(family)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** This is not so. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(FamilyView family) {
            return !condition.holds(family);
        }

        @Override
        public Stream<String> events() {
            return condition.events();
        }

        @Override
        public Set<SourceField> reads() {
            return condition.reads();
        }
    }
}
