package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.report.run.Balance;
import nl.terugblik.report.run.BalanceGate;
import nl.terugblik.report.run.MatchedRun;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.CovariateLabels;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;

/** What came of matching in sentences: who was matched, where the groups differ most, and what the study's rule says. */
public record BalanceWords(Page page, MatchedRun run) {

    public String matched() {
        Specification own = run.own();
        return page.say(
                "matching.matched",
                page.numbers().count(own.experimental().matched()),
                page.texts().counted("families", own.experimental().families()),
                page.numbers().count(own.control().matched()),
                page.texts().counted("families", own.control().families()));
    }

    /** Where the groups differ most after matching; nothing where there is nothing to compare. */
    public List<String> worst() {
        return run.balance().worst().stream()
                .map(item -> page.say(
                        "balance.worst",
                        name(item),
                        BalanceTable.smd(page, item.smd()),
                        page.say(item.smd().orElse(0) < 0 ? "balance.way.lower" : "balance.way.higher"),
                        before(item.all().number("smd"))))
                .toList();
    }

    private String before(OptionalDouble smd) {
        return smd.isPresent() ? BalanceTable.smd(page, smd) : page.say("balance.no_smd");
    }

    /** Whether the study's rule holds, and what follows where it does not. */
    public String gate() {
        double bound = page.run().plan().maxSmd();
        String maxSmd = page.numbers().shortest(bound);
        boolean hasGate = page.run().plan().gate().isPresent();
        List<Balance.Item> beyond = run.balance().beyond(bound);
        List<String> said = new ArrayList<>();
        said.add(page.say(hasGate ? "balance.gate" : "balance.no_gate", maxSmd));
        if (!run.balance().isKnown()) {
            said.add(page.say("balance.unknown"));
        } else if (beyond.isEmpty()) {
            said.add(page.say("balance.passes"));
        } else {
            said.add(page.say(
                    "balance.fails",
                    page.texts().listed(beyond.stream().map(this::figure).toList())));
        }
        if (run.balance().isKnown()) {
            said.add(notMatchedOn(bound));
        }
        if (withholds()) {
            said.add(page.say("balance.withheld"));
        } else if (hasGate && !beyond.isEmpty() && run.balance().isKnown()) {
            said.add(page.say("balance.warned"));
        }
        return String.join(" ", said);
    }

    /** What families were not matched on and still differ on: the bound is kept, or not, by what was matched on alone. */
    private String notMatchedOn(double bound) {
        OtherDifferences others = OtherDifferences.of(page, run);
        if (!others.isKnown()) {
            return page.say("balance.beside.none");
        }
        List<Row> beyond = others.beyond(bound);
        return beyond.isEmpty()
                ? page.say("balance.beside.within")
                : page.say(
                        "balance.beside.beyond",
                        page.texts().listed(beyond.stream().map(this::beside).toList()));
    }

    private String beside(Row row) {
        String variable = row.text("variable");
        double smd = row.numberOr("smd", 0);
        String label = row.has("value") ? page.valued(variable, row.text("value")) : page.scaled(variable);
        return page.say(
                "balance.beside.figure",
                Texts.inSentence(label),
                BalanceTable.smd(page, row.number("smd")),
                page.say(smd < 0 ? "balance.way.lower" : "balance.way.higher"));
    }

    /** Whether outcomes are withheld because the groups differ too much. */
    public boolean withholds() {
        return !run.balance().beyond(page.run().plan().maxSmd()).isEmpty()
                && page.run().plan().gate().filter(BalanceGate::withholds).isPresent();
    }

    private String figure(Balance.Item item) {
        return item.smd().isPresent()
                ? page.say("balance.figure", name(item), BalanceTable.smd(page, item.smd()))
                : name(item);
    }

    private String name(Balance.Item item) {
        return new CovariateLabels(page).inSentence(item.covariate(), item.level());
    }
}
