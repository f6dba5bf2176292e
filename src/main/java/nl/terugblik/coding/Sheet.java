package nl.terugblik.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.Traced.Part;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.ScaleItems;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Moments;
import nl.terugblik.coding.operator.Operators;
import nl.terugblik.coding.rule.Forms;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.coding.rule.Parameters.Scope;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Variable;

/** A list of variables made ready to be filled in, in an order in which each finds what it needs. */
final class Sheet {

    private final List<Question> questions = new ArrayList<>();
    private final int[] order;
    private final Optional<Moment> here;

    /**
     * A sheet for these variables.
     *
     * @param here the moment that they are all about; empty where each says its own
     * @throws InvalidStudy naming every rule that cannot be used
     */
    Sheet(List<Variable> variables, Moments moments, Optional<Moment> here, Forms forms) {
        this.here = here;
        Map<String, Integer> places = new HashMap<>();
        variables.forEach(variable -> places.put(variable.name(), places.size()));
        Scope scope = new Scope(moments, Map.copyOf(places), here, forms);
        List<String> faults = new ArrayList<>();
        for (Variable variable : variables) {
            try {
                Parameters parameters = new Parameters(variable.rule(), variable.kind(), scope);
                Optional<Moment> observedBy =
                        variable.observedBy().flatMap(moments::named).or(() -> here);
                Operator operator = Operators.of(parameters);
                Set<Moment> named = new LinkedHashSet<>(parameters.named());
                observedBy.ifPresent(named::add);
                questions.add(new Question(variable, observedBy, operator, List.copyOf(named)));
            } catch (InvalidStudy e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        this.order = new EvaluationOrder(questions).places();
    }

    /** The columns of the export that its rules read. */
    Stream<SourceField> reads() {
        return questions.stream().flatMap(question -> question.operator().reads().stream());
    }

    /** For each variable, in their order, the columns that its rule reads, and those of what it is made of. */
    List<Set<SourceField>> readsOfEach() {
        List<Set<SourceField>> reads = new ArrayList<>();
        questions.forEach(
                question -> reads.add(new TreeSet<>(question.operator().reads())));
        for (int place : order) {
            for (int used : questions.get(place).operator().uses()) {
                reads.get(place).addAll(reads.get(used));
            }
        }
        return reads;
    }

    /** A code per variable, in their order. */
    List<Code> fillIn(Family family) {
        Code[] codes = new Code[order.length];
        for (int place : order) {
            codes[place] = questions.get(place).answer(family, codes);
        }
        return List.of(codes);
    }

    /** A code per variable, in their order: those asked for are coded, the others are as they are known. */
    List<Code> fillIn(Family family, List<Code> known, boolean[] asked) {
        Code[] codes = known.toArray(Code[]::new);
        for (int place : order) {
            if (asked[place]) {
                codes[place] = questions.get(place).answer(family, codes);
            }
        }
        return List.of(codes);
    }

    /** The scales of which its variables are scores, in their order. */
    List<ScaleItems> scales() {
        return questions.stream()
                .flatMap(question -> question.operator().scale().stream())
                .toList();
    }

    /** The answers to the items of each of those scales, of a family that has the score and answered all; of others nothing. */
    List<List<Integer>> items(Family family, List<Code> codes) {
        List<List<Integer>> items = new ArrayList<>();
        for (int place = 0; place < codes.size(); place++) {
            Operator operator = questions.get(place).operator();
            if (operator.scale().isPresent()) {
                items.add(codes.get(place) instanceof Code.Value ? operator.items(family) : List.of());
            }
        }
        return items;
    }

    /** How every variable comes to its code, in their order. */
    List<Traced> trace(Family family, Looks looks) {
        Code[] codes = new Code[order.length];
        Traced[] traced = new Traced[order.length];
        for (int place : order) {
            Question question = questions.get(place);
            codes[place] = question.answer(family, codes, looks);
            traced[place] = new Traced(
                    question.variable(),
                    here.map(Moment::name),
                    codes[place],
                    looks.take(),
                    IntStream.of(question.operator().uses())
                            .mapToObj(used ->
                                    new Part(questions.get(used).variable().name(), codes[used]))
                            .toList(),
                    question.variable().sources().stream()
                            .filter(table -> family.refused(table, question.operator()::touchedBy))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    question.observedBy()
                            .filter(moment -> family.has(moment) && !family.observed(moment))
                            .map(Moment::name));
        }
        return List.of(traced);
    }

    /** For each variable whether it, or one that it is made of, is another than in a list of the same names. */
    boolean[] changedSince(List<Variable> others) {
        boolean[] changed = new boolean[order.length];
        for (int place : order) {
            Question question = questions.get(place);
            changed[place] = !question.variable().equals(others.get(place));
            for (int used : question.operator().uses()) {
                changed[place] |= changed[used];
            }
        }
        return changed;
    }
}
