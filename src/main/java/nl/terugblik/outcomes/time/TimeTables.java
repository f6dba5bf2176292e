package nl.terugblik.outcomes.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.ChildCourse;
import nl.terugblik.outcomes.dataset.Followed;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.survival.competing.CumulativeIncidence;
import nl.terugblik.survival.competing.GrayTest;
import nl.terugblik.survival.cox.CoxDesign;
import nl.terugblik.survival.cox.CoxModel;
import nl.terugblik.survival.cox.HazardRatio;
import nl.terugblik.survival.cox.Proportionality;
import nl.terugblik.survival.curve.Chance;
import nl.terugblik.survival.curve.IntervalScale;
import nl.terugblik.survival.curve.KaplanMeier;
import nl.terugblik.survival.groups.LogRankTest;
import nl.terugblik.survival.groups.RobustTest;

/**
 * The time until supervision ends, until a first new placement and until a return home, by group.
 *
 * <p>Children count, by the weights of their families where those were matched; errors and robust tests allow for children of
 * one family or set to be alike. The plain log-rank test, Gray's and that of proportionality stand beside them where nobody is
 * weighted, as other programs have them.
 *
 * <p>The landmark comes first: whoever has had a conference is known on its day. In the other analysis the groups are those
 * of a conference that came later, until which nothing that keeps it from coming can have happened.
 *
 * @param landmark days after T1 at which the landmark lies
 */
public record TimeTables(Followed followed, List<ChildCourse> children, TestRules rules, int landmark) {

    /** The months whose numbers at risk are told. */
    static final List<Integer> MONTHS = List.of(0, 3, 6, 9, 12, 18, 24);

    static final String ALL = "all";
    static final String LANDMARK = "landmark";

    private static final double DAYS_A_MONTH = 30.4375;
    private static final int YEAR = 365;

    /** Children for whom one question is asked. */
    private record Asked(TimeQuestion question, String analysis, ChildrenInTime children) {}

    /** Asks one after another, so that the children of no more than one are held. */
    private void ask(Consumer<Asked> answered) {
        double[] conferences = conferences();
        for (TimeQuestion question : TimeQuestion.values()) {
            ChildrenInTime found = ChildrenInTime.of(followed, children, question);
            if (question.isFromT1() && landmark > 0) {
                answered.accept(new Asked(question, LANDMARK, found.at(landmark, conferences)));
            }
            answered.accept(new Asked(question, ALL, found));
        }
    }

    /** The day on which each family of the experimental group held its conference, which is its T2. */
    private double[] conferences() {
        double[] days = new double[followed.families().size()];
        Arrays.setAll(
                days,
                row -> followed.isIn(row, Side.TREATED) ? followed.moments().day(1, row) : Double.NaN);
        return days;
    }

    /** What comes of all questions. */
    public record Found(List<CurveRow> curves, List<CurveRow> risks, List<TimeRow> tests) {}

    public Found find() {
        List<CurveRow> curves = new ArrayList<>();
        List<CurveRow> risks = new ArrayList<>();
        List<TimeRow> tests = new ArrayList<>();
        ask(asked -> {
            for (Side group : Side.values()) {
                ChildrenInTime members = asked.children().of(group);
                if (members.size() > 0) {
                    curves(asked, group, members, curves, risks);
                }
            }
            tests.add(test(asked));
        });
        return new Found(curves, risks, tests);
    }

    private static void curves(
            Asked asked, Side group, ChildrenInTime members, List<CurveRow> curves, List<CurveRow> risks) {
        KaplanMeier.of(members.followUp(), members.weighting(), IntervalScale.LOG_LOG)
                .found()
                .ifPresent(curve -> {
                    curve.steps()
                            .forEach(step -> curves.add(row(
                                    asked, "none", group, step.time(), step.atRisk(), step.events(), step.survival())));
                    for (int months : MONTHS) {
                        double day = Math.rint(months * DAYS_A_MONTH);
                        curve.at(day)
                                .found()
                                .ifPresent(chance ->
                                        risks.add(row(asked, "none", group, day, curve.atRisk(day), 0, chance)));
                    }
                });
        if (members.ended(TimeQuestion.OTHER) > 0) {
            for (int cause : new int[] {TimeQuestion.FIRST, TimeQuestion.OTHER}) {
                String name = cause == TimeQuestion.FIRST ? "first" : "other";
                CumulativeIncidence.of(members.followUp(), cause, members.weighting(), IntervalScale.LOG_LOG)
                        .found()
                        .ifPresent(curve -> curve.steps()
                                .forEach(step -> curves.add(row(
                                        asked,
                                        name,
                                        group,
                                        step.time(),
                                        step.atRisk(),
                                        step.events(),
                                        step.incidence()))));
            }
        }
    }

    private static CurveRow row(
            Asked asked, String curve, Side group, double day, int atRisk, int events, Chance chance) {
        Optional<Interval> interval = chance.interval();
        return new CurveRow(
                asked.question().id(),
                asked.analysis(),
                curve,
                group,
                day,
                atRisk,
                events,
                chance.value(),
                interval.map(found -> OptionalDouble.of(found.low())).orElseGet(OptionalDouble::empty),
                interval.map(found -> OptionalDouble.of(found.high())).orElseGet(OptionalDouble::empty));
    }

    private TimeRow test(Asked asked) {
        ChildrenInTime all = asked.children();
        Optional<Note> objection = objection(all);
        Judged<CoxModel> model = judged(objection, () -> model(all));
        Judged<HazardRatio> ratio = model.map(found -> found.effect(ModelCases.CONDITION));
        boolean plain = !followed.families().matched();
        Judged<LogRankTest> logRank =
                judged(objection, () -> LogRankTest.of(all.followUp().only(TimeQuestion.FIRST), all.group()));
        Judged<RobustTest> robustLogRank = judged(
                objection,
                () -> RobustTest.logRank(all.followUp().only(TimeQuestion.FIRST), all.group(), all.weighting()));
        Judged<RobustTest> robustGray = judged(
                objection, () -> RobustTest.gray(all.followUp(), TimeQuestion.FIRST, all.group(), all.weighting()));
        Judged<GrayTest> gray = judged(objection, () -> GrayTest.of(all.followUp(), TimeQuestion.FIRST, all.group()));
        boolean competing = all.ended(TimeQuestion.OTHER) > 0;
        return new TimeRow(
                asked.question().id(),
                asked.analysis(),
                side(all.of(Side.TREATED)),
                side(all.of(Side.CONTROL)),
                plain ? logRank.number(LogRankTest::statistic) : OptionalDouble.empty(),
                plain ? logRank.number(LogRankTest::p) : OptionalDouble.empty(),
                ratio.number(HazardRatio::ratio),
                ratio.number(found -> found.interval().low()),
                ratio.number(found -> found.interval().high()),
                ratio.number(HazardRatio::p),
                proportionality(model, CoxModel::proportionality),
                plain && competing ? gray.number(GrayTest::p) : OptionalDouble.empty(),
                new TimeRow.Robust(
                        robustLogRank.number(RobustTest::statistic),
                        robustLogRank.number(RobustTest::p),
                        proportionality(model, CoxModel::robustProportionality),
                        competing ? robustGray.number(RobustTest::p) : OptionalDouble.empty()),
                ratio.note(followed.families()));
    }

    private static OptionalDouble proportionality(
            Judged<CoxModel> model, Function<CoxModel, Result<Proportionality>> which) {
        return model.value()
                .flatMap(found -> which.apply(found).found())
                .map(tests -> OptionalDouble.of(tests.all().p()))
                .orElseGet(OptionalDouble::empty);
    }

    private static <T> Judged<T> judged(Optional<Note> objection, Supplier<Result<T>> test) {
        return objection.map(Judged::<T>withheld).orElseGet(() -> Judged.of(test.get(), found -> true));
    }

    private static Result<CoxModel> model(ChildrenInTime all) {
        return CoxModel.fit(CoxDesign.of(
                        all.followUp().only(TimeQuestion.FIRST),
                        Design.of(Term.number(ModelCases.CONDITION, all.experimental())))
                .weighted(all.weighting()));
    }

    private Optional<Note> objection(ChildrenInTime all) {
        int least = IntStream.of(
                        all.of(Side.TREATED).families(), all.of(Side.CONTROL).families())
                .min()
                .orElse(0);
        return rules.withheld()
                .or(() -> least < Math.max(1, rules.minimum().families())
                        ? Optional.of(Note.of(
                                Note.Text.CHILDREN_TOO_FEW,
                                least,
                                rules.minimum().families()))
                        : Optional.empty());
    }

    private static TimeRow.Side side(ChildrenInTime members) {
        OptionalDouble median = members.size() == 0
                ? OptionalDouble.empty()
                : KaplanMeier.of(members.followUp(), members.weighting(), IntervalScale.LOG_LOG)
                        .found()
                        .map(curve -> curve.median().time())
                        .orElseGet(OptionalDouble::empty);
        return new TimeRow.Side(
                members.families(),
                members.size(),
                members.ended(TimeQuestion.FIRST),
                members.ended(TimeQuestion.OTHER),
                members.censoredBefore(YEAR),
                median);
    }
}
