package nl.terugblik.round.plans;

import java.util.List;
import java.util.Map;

/**
 * A plan with the codes that its units were left with.
 *
 * @param plan what the plan is called outside
 * @param family what its family is called outside
 * @param form its form
 * @param site its site
 * @param service the kind of service; may be empty
 * @param format the format that it follows; empty where it follows none
 * @param asked the elements that its format asks for
 * @param agreements its agreements
 * @param questions its questions
 * @param elements the code of each element that was coded
 */
record CodedPlan(
        String plan,
        String family,
        String form,
        String site,
        String service,
        String format,
        List<String> asked,
        List<Agreement> agreements,
        List<Question> questions,
        Map<String, String> elements) {

    static final String THEME_LIST = "theme_list";

    CodedPlan {
        asked = List.copyOf(asked);
        agreements = List.copyOf(agreements);
        questions = List.copyOf(questions);
        elements = Map.copyOf(elements);
    }

    /**
     * What was agreed.
     *
     * @param category its subject; {@code ?} where that could not be told
     * @param domain the domain of that; empty where it has none
     * @param concrete the code of whether it is concrete; may be empty
     * @param answers the number of its question; 0 where it has none
     */
    record Agreement(String category, String domain, String concrete, int answers) {}

    /** A question, with the code of whether it was answered where no agreement says so. */
    record Question(int number, String answered) {}

    Value agreed() {
        return Value.of(agreements.size());
    }

    private long count(String category) {
        return agreements.stream()
                .filter(agreement -> agreement.category().equals(category)
                        || agreement.domain().equals(category))
                .count();
    }

    /** How many agreements are of a category or domain. */
    Value number(String category) {
        return Value.of(count(category));
    }

    /** Their share of all. */
    Value share(String category) {
        return agreements.isEmpty() ? Value.NOT_APPLICABLE : Value.of((double) count(category) / agreements.size());
    }

    /** Whether there is one. */
    Value any(String category) {
        return Value.of(count(category) > 0);
    }

    /** Whether an element stands in the document. */
    Value element(String name) {
        return zeroOrOne(elements.getOrDefault(name, ""));
    }

    private static Value zeroOrOne(String code) {
        return switch (code) {
            case "0" -> Value.of(false);
            case "1" -> Value.of(true);
            default -> Value.NOT_RECORDED;
        };
    }

    Value formatRequired() {
        return asked.isEmpty() ? Value.NOT_APPLICABLE : Value.of(asked.size());
    }

    Value formatPresent() {
        return asked.isEmpty()
                ? Value.NOT_APPLICABLE
                : asked.stream().allMatch(name -> element(name).isKnown())
                        ? Value.of(asked.stream()
                                .filter(name -> element(name).isOne())
                                .count())
                        : Value.NOT_RECORDED;
    }

    Value formatShare() {
        Value present = formatPresent();
        return present.isKnown() ? Value.of(present.number().getAsDouble() / asked.size()) : present;
    }

    Value formatFollowed() {
        Value present = formatPresent();
        return present.isKnown() ? Value.of(present.number().getAsDouble() == asked.size()) : present;
    }

    /** Whether there are questions: a list of themes is one, too. */
    Value questionsListed() {
        return Value.of(isListed());
    }

    private boolean isListed() {
        return !questions.isEmpty() || element(THEME_LIST).isOne();
    }

    Value numberOfQuestions() {
        return Value.of(questions.size());
    }

    private Value answered(Question question) {
        boolean isLinked = agreements.stream().anyMatch(agreement -> agreement.answers() == question.number());
        return isLinked ? Value.of(true) : zeroOrOne(question.answered());
    }

    /** How many are known to be answered. */
    Value answered() {
        return Value.of(questions.stream()
                .filter(question -> answered(question).isOne())
                .count());
    }

    Value allAnswered() {
        if (!isListed()) {
            return Value.NOT_APPLICABLE;
        }
        List<Value> values = questions.stream().map(this::answered).toList();
        if (values.stream().anyMatch(value -> value.isKnown() && !value.isOne())) {
            return Value.of(false);
        }
        return values.isEmpty() || !values.stream().allMatch(Value::isKnown) ? Value.NOT_RECORDED : Value.of(true);
    }

    Value fromQuestion() {
        return Value.of(
                agreements.stream().filter(agreement -> agreement.answers() > 0).count());
    }

    Value shareConcrete() {
        if (agreements.isEmpty()) {
            return Value.NOT_APPLICABLE;
        }
        List<Value> known = agreements.stream()
                .map(agreement -> zeroOrOne(agreement.concrete()))
                .filter(Value::isKnown)
                .toList();
        return known.isEmpty()
                ? Value.NOT_RECORDED
                : Value.of((double) known.stream().filter(Value::isOne).count() / known.size());
    }

    @Override
    public String toString() {
        return form + " with " + agreements.size() + " agreements";
    }
}
