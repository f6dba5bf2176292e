package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.codes.Answered;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.ScaleItems;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moments;
import nl.terugblik.coding.rule.Forms;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.protocol.Instrument;

/** An instrument made ready for use; it may be shared between threads. */
public final class Coder {

    private final Moments moments;
    private final Sheet variables;
    private final List<Sheet> trajectory = new ArrayList<>();
    private final List<ScaleItems> scales;
    private final Forms forms;

    private Coder(Instrument instrument) {
        this.moments = new Moments(instrument.moments());
        this.forms = Forms.of(instrument.material());
        this.variables = new Sheet(instrument.variables(), moments, Optional.empty(), forms);
        this.scales = variables.scales();
        for (String moment : Moments.TRAJECTORY) {
            trajectory.add(new Sheet(instrument.trajectories(), moments, moments.named(moment), forms));
        }
    }

    /**
     * A coder for this instrument.
     *
     * @throws nl.terugblik.protocol.InvalidStudy when a rule names something that does not exist
     */
    public static Coder of(Instrument instrument) {
        return new Coder(instrument);
    }

    /** The columns of the export that the instrument reads, beside those that the cohort hangs on. */
    public Set<SourceField> reads() {
        return Stream.concat(Stream.of(variables), trajectory.stream())
                .flatMap(Sheet::reads)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For each variable, in their order, the columns of the export that it comes from. */
    public List<Set<SourceField>> readsOfEach() {
        return variables.readsOfEach();
    }

    /** What care an instrument asks for in questionnaires from which costs are made, and has no price at all. */
    public static List<String> unpriced(Instrument instrument) {
        return instrument.material().price().isEmpty()
                ? List.of()
                : Forms.of(instrument.material()).unpriced(costed(instrument));
    }

    /** What will be missing by the files beside the instrument, a sentence each. */
    public static List<String> warnings(Instrument instrument) {
        return instrument.material().price().isEmpty()
                ? List.of()
                : Forms.of(instrument.material()).warnings(costed(instrument));
    }

    private static Set<String> costed(Instrument instrument) {
        return instrument.variables().stream()
                .filter(variable -> variable.rule().operator().equals("care_costs"))
                .map(variable -> variable.rule().parameters().get("asked"))
                .filter(Map.class::isInstance)
                .map(asked -> String.valueOf(((Map<?, ?>) asked).get("questionnaire")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The scales of which variables are scores, in the order of those. */
    public List<ScaleItems> scales() {
        return scales;
    }

    /** For each variable whether its rule, or that of a variable it is made of, is another than in this instrument. */
    boolean[] changedSince(Instrument other) {
        return variables.changedSince(other.variables());
    }

    /** The variables alone. */
    List<Code> variables(CaseFile file, Candidate candidate, LocalDate observedUntil) {
        return variables.fillIn(Family.of(file, candidate, observedUntil, moments));
    }

    /** The variables alone, of which only some are coded and the others known. */
    List<Code> variables(
            CaseFile file, Candidate candidate, LocalDate observedUntil, List<Code> known, boolean[] asked) {
        return variables.fillIn(Family.of(file, candidate, observedUntil, moments), known, asked);
    }

    /**
     * The family, coded as {@link #code} codes it, with everything told.
     *
     * @param file its case file
     * @param candidate its place in the cohort, found by screening the same file
     * @param observedUntil the day of the extraction of its agency's latest delivery
     */
    public TracedFamily trace(CaseFile file, Candidate candidate, LocalDate observedUntil) {
        Family family = Family.of(file, candidate, observedUntil, moments);
        Looks looks = new Looks(file, candidate.spells());
        List<Traced> traced = new ArrayList<>(variables.trace(family, looks));
        trajectory.forEach(sheet -> traced.addAll(sheet.trace(family, looks)));
        return new TracedFamily(moments.named(family), observedUntil, traced);
    }

    /**
     * The family, coded.
     *
     * @param file its case file
     * @param candidate its place in the cohort, found by screening the same file
     * @param observedUntil the day of the extraction of its agency's latest delivery
     * @param as the family's pseudonym in the study
     */
    public CodedFamily code(CaseFile file, Candidate candidate, LocalDate observedUntil, Pseudonym as) {
        Family family = Family.of(file, candidate, observedUntil, moments);
        List<TrajectoryPoint> points = new ArrayList<>(trajectory.size());
        List<Optional<LocalDate>> days = List.of(Optional.of(candidate.t1()), candidate.t2(), candidate.t3());
        for (int i = 0; i < days.size(); i++) {
            points.add(new TrajectoryPoint(
                    Moments.TRAJECTORY.get(i), days.get(i), trajectory.get(i).fillIn(family)));
        }
        List<Code> codes = variables.fillIn(family);
        return new CodedFamily(
                as,
                candidate.group(),
                candidate.analysed(),
                candidate.t1(),
                candidate.t2(),
                candidate.t2Source(),
                candidate.t3(),
                codes,
                points,
                forms.questionnaires().isEmpty()
                        ? Answered.NOTHING
                        : new Answered(variables.items(family, codes), forms.unread(file.research())));
    }
}
