package nl.terugblik.protocol.asking;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.question.Question;
import nl.terugblik.question.condition.Condition;

/**
 * Tables whose refused rows nothing keeps out. A refused row may have held what a condition asks for; a family with one must
 * be out by a reason of its own, or "never" would be said of families of whom nobody knows.
 */
final class Unguarded {

    private final Question question;
    private final Faults faults;

    Unguarded(Question question, Faults faults) {
        this.question = question;
        this.faults = faults;
    }

    void mustBeNone() {
        Set<SourceTable> guarded = new HashSet<>();
        question.out().forEach(reason -> tables(reason.when()).forEach(guarded::add));
        Set<SourceTable> lacking = new LinkedHashSet<>();
        question.groups().forEach(group -> group.when().events().forEach(event -> lacking.add(table(event))));
        lacking.add(table(question.index()));
        lacking.removeAll(guarded);
        if (!lacking.isEmpty()) {
            faults.add(
                    "/question/out",
                    "has no reason for families of whom a row of "
                            + String.join(
                                    ", ",
                                    lacking.stream()
                                            .map(SourceTable::canonicalName)
                                            .toList())
                            + " was refused, which may have held what a group is asked for; add one with when: {refused: [...]}.");
        }
    }

    private SourceTable table(String event) {
        return question.event(event).kind().table();
    }

    private static Stream<SourceTable> tables(Condition condition) {
        if (condition instanceof Condition.Refused refused) {
            return refused.tables().stream();
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().flatMap(Unguarded::tables);
        }
        return condition instanceof Condition.Either either
                ? either.conditions().stream().flatMap(Unguarded::tables)
                : Stream.empty();
    }
}
