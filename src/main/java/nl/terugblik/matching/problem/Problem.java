package nl.terugblik.matching.problem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.terugblik.matching.Caliper;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.Specification;

/**
 * What a method works on: the rows that take part, numbered from 0 in the order of their keys, and what may be paired
 * with what. No order of rows in a file can be seen from here, but for {@link #place}.
 */
public final class Problem {

    private final MatchingTable table;
    private final Specification specification;
    private final Participants participants;
    private final List<Covariate> covariates;
    private final Optional<Measure> measure;
    private final Strata strata;
    private final Strata[] apart;
    private final List<Reach> reaches;
    private final double width;
    private final double furthest;
    private final TieRanks ranks;

    public Problem(MatchingTable table, Specification specification) {
        this(table, specification, Measures::of);
    }

    public Problem(MatchingTable table, Specification specification, Measures.Maker maker) {
        this.table = table;
        this.specification = specification;
        participants = Participants.of(table, specification.columns(), specification.missing());
        covariates = Features.of(table, specification.on(), participants);
        strata = Strata.agreeing(Features.of(table, specification.exact(), participants), size());
        apart = specification.antiExact().stream()
                .map(column -> Strata.agreeing(Features.of(table, List.of(column), participants), size()))
                .toArray(Strata[]::new);
        reaches = specification.calipers().entrySet().stream()
                .map(entry -> Reach.of(table.covariate(entry.getKey()), entry.getValue(), participants))
                .toList();
        measure = specification.method().usesDistance()
                ? Optional.of(maker.of(specification.distance(), covariates, treated()))
                : Optional.empty();
        width = specification.caliper().map(this::width).orElse(Double.POSITIVE_INFINITY);
        furthest = width + measure.map(Measure::tolerance).orElse(0.0);
        ranks = TieRanks.of(covariates, size());
    }

    private double width(Caliper caliper) {
        return caliper.unit() == Caliper.Unit.SD && measure().orElseThrow() instanceof ScoreMeasure score
                ? caliper.width() * score.deviation()
                : caliper.width();
    }

    public Specification specification() {
        return specification;
    }

    /** How many rows take part. */
    public int size() {
        return participants.rows().length;
    }

    /** The row's place in the table. */
    public int place(int row) {
        return participants.rows()[row];
    }

    public boolean isTreated(int row) {
        return table.isTreated(place(row));
    }

    private boolean[] treated() {
        boolean[] treated = new boolean[size()];
        for (int row = 0; row < treated.length; row++) {
            treated[row] = isTreated(row);
        }
        return treated;
    }

    public int[] treatedRows() {
        return IntStream.range(0, size()).filter(this::isTreated).toArray();
    }

    public int[] controlRows() {
        return IntStream.range(0, size()).filter(row -> !isTreated(row)).toArray();
    }

    /** The covariates, without missing values. */
    public List<Covariate> covariates() {
        return covariates;
    }

    /** The distance, for methods that use one. */
    public Optional<Measure> measure() {
        return measure;
    }

    /** Rows that agree where agreement is asked for. */
    public Strata strata() {
        return strata;
    }

    /** The furthest that two rows of a set may be apart by the measure; infinite without a caliper. */
    public double width() {
        return width;
    }

    /** The furthest that two rows of a set may be apart, with what counts as rounding. */
    public double furthest() {
        return width + measure().map(Measure::tolerance).orElse(0.0);
    }

    /** For every column on which a pair must differ the rows that share a value of it. */
    public List<Strata> apart() {
        return List.of(apart);
    }

    /** The calipers on single columns. */
    public List<Reach> reaches() {
        return reaches;
    }

    /** Whether there are columns on which a pair must differ, or calipers on single columns. */
    public boolean hasFurtherConditions() {
        return apart.length > 0 || !reaches.isEmpty();
    }

    /** Whether there are pairs within a stratum that may not be made. */
    public boolean forbidsPairs() {
        return hasFurtherConditions() || width < Double.POSITIVE_INFINITY;
    }

    /** Whether two rows agree, and differ, where that is asked for. */
    public boolean agree(int row, int other) {
        if (strata.of()[row] != strata.of()[other]) {
            return false;
        }
        for (Strata column : apart) {
            if (column.of()[row] == column.of()[other]) {
                return false;
            }
        }
        return true;
    }

    /** Whether two rows lie within the calipers on single columns. */
    public boolean withinReach(int row, int other) {
        for (Reach reach : reaches) {
            if (!reach.allows(row, other)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a distance lies within the caliper. */
    public boolean withinWidth(double distance) {
        return distance <= furthest;
    }

    /** The distance of two rows that may be paired; none where they may not. */
    public OptionalDouble pair(int treated, int control) {
        if (!agree(treated, control) || !withinReach(treated, control)) {
            return OptionalDouble.empty();
        }
        double distance = measure().orElseThrow().between(treated, control);
        return withinWidth(distance) ? OptionalDouble.of(distance) : OptionalDouble.empty();
    }

    /** A row's place where distances or scores tie: by the covariates in the order given, then by key. */
    public int tieRank(int row) {
        return ranks.of(row);
    }
}
