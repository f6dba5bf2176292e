package nl.terugblik.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.terugblik.casefile.Source;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.Traced;
import nl.terugblik.coding.TracedFamily;
import nl.terugblik.cohort.ExclusionReason;
import nl.terugblik.cohort.Rung;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.explain.Explanation.From;
import nl.terugblik.explain.Explanation.RefusedRow;
import nl.terugblik.explain.Explanation.Step;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Asker;
import nl.terugblik.question.Asking;
import nl.terugblik.question.Observed;
import nl.terugblik.register.FamilyHistory;
import nl.terugblik.register.StoredCaseFile;
import nl.terugblik.wording.DidYouMean;

/**
 * A family before the rules of a run.
 *
 * @param run the run
 * @param pseudonym the family's pseudonym in it
 * @param history what its deliveries hold of the family
 * @param refused its refused rows
 */
record FamilyInRun(RunPlace run, String pseudonym, FamilyHistory history, List<RefusedRow> refused) {

    private static final String EXCLUDED = "excluded";
    private static final String SOURCE_ROWS_REFUSED = "source_rows_refused";

    /** A family of which every row that could make a case file was refused. */
    Explanation withoutFile() {
        return explanation(
                EXCLUDED,
                Optional.of(SOURCE_ROWS_REFUSED),
                new Parts(List.of(), List.of(), List.of(), Optional.empty()),
                List.of("the register holds no case file of this family: the rows that would make one were refused"),
                true);
    }

    /** What the rules of the run make of the family. */
    Explanation with(StoredCaseFile stored, Optional<String> variable, Function<Source, Optional<String>> raw) {
        Study study = run.study();
        Screening screening = Screening.of(study);
        Standing standing =
                stored.withdrawn() ? Standing.WITHDRAWN : stored.objecting() ? Standing.OBJECTED : Standing.PRESENT;
        Telling telling = new Telling(stored.file(), raw);
        Observed observed = new Observed(stored.agency(), stored.observedUntil(), stored.delivered());
        Screened screened = screening.screen(stored.file(), standing, observed);
        List<Step> ladder = new ArrayList<>(screening.ladder(stored.file(), standing, observed).stream()
                .map(rung -> step(rung, telling))
                .toList());
        Optional<RunValues> values = RunValues.of(run, pseudonym);
        if (screened instanceof Candidate candidate) {
            return in(
                    new Inside(
                            stored,
                            new Asker(study.question()).ask(stored.file(), observed),
                            candidate,
                            study,
                            telling,
                            ladder,
                            values),
                    variable);
        }
        mustBe(variable, List.of());
        String reason = ((Screened.Excluded) screened).reason();
        return out(reason, ladder, values);
    }

    private Explanation out(String reason, List<Step> ladder, Optional<RunValues> values) {
        return explanation(
                EXCLUDED,
                Optional.of(reason),
                new Parts(List.of(), ladder, List.of(), Optional.empty()),
                List.of(values.map(said -> said.ofExcluded(reason))
                        .orElse("the dataset of the run is no longer there to compare with")),
                values.map(said -> said.excludes(reason)).orElse(true));
    }

    private record Inside(
            StoredCaseFile stored,
            Asking asking,
            Candidate candidate,
            Study study,
            Telling telling,
            List<Step> ladder,
            Optional<RunValues> values) {}

    private Explanation in(Inside family, Optional<String> variable) {
        Candidate candidate = family.candidate();
        boolean absent =
                family.values().isPresent() && family.values().get().coded().isEmpty();
        Optional<Step> quota = absent ? QuotaReached.of(run, family.study(), candidate) : Optional.empty();
        if (quota.isPresent()) {
            mustBe(variable, List.of());
            family.ladder().add(quota.get());
            return out(ExclusionReason.QUOTA_REACHED, family.ladder(), family.values());
        }
        TracedFamily traced = Coder.of(family.study().instrument())
                .trace(
                        family.stored().file(),
                        candidate,
                        family.study().question().lastDay(family.stored().observedUntil()));
        Answers answers =
                new Answers(traced, family.telling(), refused, family.stored().observedUntil(), family.values());
        mustBe(variable, traced.variables().stream().map(Traced::name).toList());
        List<Explanation.Answer> asked = traced.variables().stream()
                .filter(one -> variable.map(one.name()::equals).orElse(true))
                .map(answers::of)
                .toList();
        return explanation(
                candidate.group().code(),
                Optional.empty(),
                new Parts(
                        MomentsOf.of(family.asking(), candidate, family.study(), traced.moments(), family.telling()),
                        family.ladder(),
                        asked,
                        MatchedPlace.of(run, pseudonym)),
                checks(family),
                !absent && asked.stream().allMatch(answer -> answer.agrees().orElse(true)));
    }

    private static List<String> checks(Inside family) {
        return Stream.concat(
                        Stream.of(compared(family)),
                        family.candidate().notAnalysed().stream()
                                .map(reason ->
                                        "the dataset holds it and no comparison does: " + reason.replace('_', ' ')))
                .toList();
    }

    private static String compared(Inside family) {
        return family.values()
                .map(values -> values.coded().isPresent()
                        ? values.table() + " holds it"
                                + (family.candidate()
                                                        .t1()
                                                        .toString()
                                                        .equals(values.coded()
                                                                .get()
                                                                .get("t1"))
                                                && family.candidate()
                                                        .group()
                                                        .code()
                                                        .equals(values.coded()
                                                                .get()
                                                                .get("group"))
                                        ? ", in this group and with this T1"
                                        : " with another group or T1: the register has moved on since")
                        : values.table() + " does not hold it: the register has moved on since")
                .orElse("the dataset of the run is no longer there to compare with");
    }

    private static void mustBe(Optional<String> variable, List<String> names) {
        variable.filter(name -> !names.isEmpty() && !names.contains(name)).ifPresent(name -> {
            throw new CannotExplain(
                    "The instrument of the run has no variable " + name + "." + DidYouMean.question(name, names));
        });
    }

    private static Step step(Rung rung, Telling telling) {
        return new Step(
                rung.name(), rung.meaning(), rung.answer().name().toLowerCase(Locale.ROOT), telling.rows(rung.rows()));
    }

    private record Parts(
            List<Explanation.MomentOf> moments,
            List<Step> ladder,
            List<Explanation.Answer> variables,
            Optional<Explanation.Matched> matched) {}

    private Explanation explanation(
            String outcome, Optional<String> reason, Parts parts, List<String> checks, boolean agrees) {
        return new Explanation(
                run.id(),
                run.run().summary().subject(),
                pseudonym,
                outcome,
                reason,
                history.appearances().stream()
                        .map(one ->
                                new From(one.delivery().label(), one.delivery().organisation(), one.how()))
                        .toList(),
                parts.moments(),
                parts.ladder(),
                parts.matched(),
                parts.variables(),
                refused,
                checks,
                agrees);
    }
}
