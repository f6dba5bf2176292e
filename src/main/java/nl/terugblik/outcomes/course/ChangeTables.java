package nl.terugblik.outcomes.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Followed;
import nl.terugblik.outcomes.dataset.Moments;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.AnalysisPlan.Course;
import nl.terugblik.outcomes.plan.CourseScale;
import nl.terugblik.outcomes.tests.Judged;
import nl.terugblik.outcomes.tests.ModelCases;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.TestRules;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.ClusterEffect;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.statistics.tests.BowkerTest;
import nl.terugblik.statistics.tests.McNemarTest;
import nl.terugblik.statistics.tests.PairTable;
import nl.terugblik.statistics.tests.PairedTTest;

/**
 * Who changed from one moment to a later one, and whether one group changed more than the other.
 *
 * <p>What the codebook says of a measure decides its test, whatever values families have: McNemar's for yes and no,
 * Bowker's for classes that the codebook lists, and a paired t for counts and other numbers.
 *
 * <p>Within a group families count once each, as the tests of change know no weights. The difference in differences is that
 * between mean changes, by a linear model of the changes whose errors let the groups vary differently; it weighs matched
 * families, and allows for those of a set to be alike (R's {@code lm} with {@code sandwich::vcovCL(type = "HC1")}), with as many
 * degrees of freedom as there are sets less one.
 */
public record ChangeTables(Followed followed, TestRules rules) {

    private static final Note SAME = Note.of(Note.Text.NO_DIFFERENCES);

    private static final int MOST_CLASSES = 10;
    private static final List<int[]> STRETCHES = List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2});

    /** A measure at both ends of a stretch. */
    private record Stretch(Course course, String from, String to, double[] before, double[] after) {}

    private List<Stretch> stretches(List<Course> courses) {
        List<Stretch> stretches = new ArrayList<>();
        for (Course course : courses) {
            for (int[] stretch : STRETCHES) {
                stretches.add(new Stretch(
                        course,
                        Moments.NAMES.get(stretch[0]),
                        Moments.NAMES.get(stretch[1]),
                        followed.values(course, stretch[0]),
                        followed.values(course, stretch[1])));
            }
        }
        return stretches;
    }

    /** The tables of transitions, of measures with few values. */
    public List<TransitionRow> transitions(List<Course> courses) {
        List<TransitionRow> rows = new ArrayList<>();
        for (Stretch stretch : stretches(courses)) {
            int[] classes = classes(stretch);
            for (Side group : classes.length <= MOST_CLASSES ? Side.values() : new Side[0]) {
                long[][] counts = counts(stretch, classes, followed.known(group, stretch.before(), stretch.after()));
                for (int i = 0; i < classes.length; i++) {
                    for (int j = 0; j < classes.length; j++) {
                        rows.add(new TransitionRow(
                                stretch.course().measure(),
                                stretch.from(),
                                stretch.to(),
                                group,
                                classes[i],
                                classes[j],
                                (int) counts[i][j]));
                    }
                }
            }
        }
        return rows;
    }

    /** The values that a measure has at either end, in ascending order. */
    private int[] classes(Stretch stretch) {
        TreeSet<Integer> classes = new TreeSet<>();
        for (Side group : Side.values()) {
            for (int row : followed.known(group, stretch.before(), stretch.after())) {
                classes.add((int) stretch.before()[row]);
                classes.add((int) stretch.after()[row]);
            }
        }
        if (followed.scale(stretch.course()) == CourseScale.SHARE) {
            classes.addAll(List.of(0, 1));
        }
        return classes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static long[][] counts(Stretch stretch, int[] classes, int[] rows) {
        long[][] counts = new long[classes.length][classes.length];
        for (int row : rows) {
            counts[Arrays.binarySearch(classes, (int) stretch.before()[row])][
                    Arrays.binarySearch(classes, (int) stretch.after()[row])]++;
        }
        return counts;
    }

    public List<ChangeRow> changes(List<Course> courses) {
        List<ChangeRow> rows = new ArrayList<>();
        for (Stretch stretch : stretches(courses)) {
            for (Side group : Side.values()) {
                rows.add(change(stretch, group));
            }
            rows.add(difference(stretch));
        }
        return rows;
    }

    private ChangeRow change(Stretch stretch, Side group) {
        int[] rows = followed.known(group, stretch.before(), stretch.after());
        double[] before = Followed.of(stretch.before(), rows);
        double[] after = Followed.of(stretch.after(), rows);
        Judged<PairedTTest> scores = minimum(rows.length, rows.length)
                .map(Judged::<PairedTTest>withheld)
                .orElseGet(() -> Judged.of(PairedTTest.of(after, before), test -> true));
        Judged<Change> test = switch (followed.scale(stretch.course())) {
            case SHARE ->
                minimum(rows.length, rows.length)
                        .map(Judged::<Change>withheld)
                        .orElseGet(() -> Judged.of(
                                McNemarTest.of(PairTable.of(after, before)).map(Change::of), Change::isFinite));
            case CLASSES ->
                minimum(rows.length, rows.length)
                        .map(Judged::<Change>withheld)
                        .orElseGet(() -> Judged.of(
                                BowkerTest.of(counts(stretch, classes(stretch), rows))
                                        .map(Change::of),
                                Change::isFinite));
            case NUMBER -> scores.map(Change::of);
        };
        return new ChangeRow(
                stretch.course().measure(),
                stretch.from(),
                stretch.to(),
                Optional.of(group),
                rows.length,
                OptionalInt.of((int) IntStream.range(0, rows.length)
                        .filter(i -> before[i] != after[i])
                        .count()),
                test.value().map(Change::method),
                test.number(Change::statistic),
                test.value().map(found -> OptionalInt.of(found.df())).orElseGet(OptionalInt::empty),
                test.number(Change::p),
                scores.number(found -> found.differences().mean()),
                scores.number(found -> found.interval().low()),
                scores.number(found -> found.interval().high()),
                test.why().map(ChangeTables::ofChange));
    }

    /** The two values of a pair are here those of one family at two moments. */
    private static Note ofChange(Note note) {
        return note.equals(SAME) ? Note.of(Note.Text.NO_CHANGE) : note;
    }

    /** A test of change. */
    private record Change(String method, double statistic, int df, double p) {

        static Change of(McNemarTest test) {
            return new Change("mcnemar", test.statistic(), 1, test.exactP());
        }

        static Change of(BowkerTest test) {
            return test.exactP().isPresent()
                    ? new Change(
                            "bowker_exact",
                            test.statistic(),
                            test.df(),
                            test.exactP().getAsDouble())
                    : new Change("bowker", test.statistic(), test.df(), test.p());
        }

        static Change of(PairedTTest test) {
            return new Change("paired_t", test.statistic(), test.df(), test.p());
        }

        boolean isFinite() {
            return Double.isFinite(statistic) && Double.isFinite(p);
        }
    }

    private Optional<Note> minimum(int experimental, int control) {
        return Math.min(experimental, control) == 0
                ? Optional.of(Note.of(Note.Text.NO_FAMILIES))
                : Math.min(experimental, control) < rules.minimum().families()
                        ? Optional.of(Note.of(
                                Note.Text.FOLLOWED_TOO_FEW,
                                Math.min(experimental, control),
                                rules.minimum().families()))
                        : Optional.empty();
    }

    private ChangeRow difference(Stretch stretch) {
        int[] experimental = followed.known(Side.TREATED, stretch.before(), stretch.after());
        int[] control = followed.known(Side.CONTROL, stretch.before(), stretch.after());
        int[] rows = IntStream.concat(IntStream.of(experimental), IntStream.of(control))
                .sorted()
                .toArray();
        double[] group = IntStream.of(rows)
                .mapToDouble(row -> followed.isIn(row, Side.TREATED) ? 1 : 0)
                .toArray();
        double[] changes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            changes[i] = stretch.after()[rows[i]] - stretch.before()[rows[i]];
        }
        Weighting weighting = Weighting.clustered(followed.weights(rows), followed.sets(rows));
        int sets = (int) IntStream.of(followed.sets(rows)).distinct().count();
        Judged<ClusterEffect> found = minimum(experimental.length, control.length)
                .or(rules::withheld)
                .map(Judged::<ClusterEffect>withheld)
                .orElseGet(() -> Judged.of(
                        LinearModel.fit(changes, Design.of(Term.number(ModelCases.CONDITION, group)), weighting)
                                .map(fit -> fit.effect(ModelCases.CONDITION))
                                .map(effect -> ClusterEffect.of(
                                        effect.estimate(), effect.standardError(), sets, rows.length - 2)),
                        effect -> Double.isFinite(effect.estimate())));
        return new ChangeRow(
                stretch.course().measure(),
                stretch.from(),
                stretch.to(),
                Optional.empty(),
                rows.length,
                OptionalInt.empty(),
                found.value().map(value -> "difference_in_differences"),
                found.number(effect -> effect.t() * effect.t()),
                found.value().map(value -> OptionalInt.of(1)).orElseGet(OptionalInt::empty),
                found.number(ClusterEffect::p),
                found.number(ClusterEffect::estimate),
                found.number(effect -> effect.interval().low()),
                found.number(effect -> effect.interval().high()),
                found.why());
    }
}
