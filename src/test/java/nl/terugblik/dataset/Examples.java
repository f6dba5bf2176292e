package nl.terugblik.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CareEpisode.Target;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.TrajectoryPoint;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.dataset.rows.FamilyInRows;
import nl.terugblik.dataset.rows.Rows;
import nl.terugblik.protocol.InputFile;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Rule;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.Variable;
import nl.terugblik.protocol.Variable.Kind;
import nl.terugblik.protocol.analysis.AnalysisOptions;
import nl.terugblik.protocol.analysis.AnalysisPlan;
import nl.terugblik.supervision.Spell;

/** A study with a small instrument, and an experimental and a control family to be written. */
final class Examples {

    /** What the register's pseudonyms start with, and those of the study do not. */
    static final String REGISTER_MARK = "deadbeef";

    static final LocalDate T1 = LocalDate.of(2013, 6, 1);
    static final LocalDate EXTRACTED = LocalDate.of(2014, 9, 1);
    static final UnaryOperator<Pseudonym> IN_STUDY =
            inRegister -> new Pseudonym(0xc0L << 56, 100 - inRegister.bits().getLeastSignificantBits());

    private static final Source ROW = new Source("rows.csv", 2);
    private static final Map<Integer, Label> NO_YES = Map.of(0, new Label("nee", "no"), 1, new Label("ja", "yes"));

    private Examples() {}

    /** A record to be written, with all that {@link DatasetPart#write} asks. */
    record Family(CodedFamily coded, CaseFile file, Candidate candidate) {

        void writeTo(DatasetPart part) {
            part.write(inRows(study(), Map.of()));
        }

        /** The family in the rows of a study, by its own rules and by others. */
        FamilyInRows inRows(Study study, Map<String, CodedFamily> recoded) {
            return new Rows(study, IN_STUDY).of(coded, file, candidate, EXTRACTED, List.of(), recoded);
        }
    }

    static Study study() {
        return study(List.of());
    }

    /** The study with other rules of coding beside its own. */
    static Study study(List<Recoding> recodings) {
        List<String> unadjusted = List.of();
        AnalysisPlan plan = new AnalysisPlan(
                List.of(new AnalysisPlan.Entry("ethnicity", "5.1")),
                List.of(
                        new AnalysisPlan.Outcome(
                                "order_months", "5.4", List.of(unadjusted, List.of("ethnicity")), Optional.of("lower")),
                        new AnalysisPlan.Outcome("ethnicity", "5.7", List.of(unadjusted), Optional.empty())),
                new AnalysisPlan.Moderation(
                        List.of(
                                new AnalysisPlan.Entry("order_months", "5.6"),
                                new AnalysisPlan.Entry("ethnicity", "5.8")),
                        List.of(unadjusted)),
                List.of(new AnalysisPlan.Scale(
                        "neglect", new Label("Verwaarlozing", "Neglect"), List.of("neglect_signs"), List.of("t1"))),
                List.of(new AnalysisPlan.Course("children_out_of_home", true)));
        Instrument instrument = new Instrument(
                "small",
                new Label("Klein", "Small"),
                List.of(),
                List.of(
                        variable("ethnicity", Kind.CATEGORY, Map.of(1, new Label("andere", "other"), 0, dutch()), true),
                        variable("order_months", Kind.CONTINUOUS, Map.of(), false)),
                List.of(
                        variable("children_out_of_home", Kind.COUNT, Map.of(), false),
                        variable("neglect_signs", Kind.BINARY, NO_YES, false)),
                plan,
                Instrument.Material.NONE,
                new InputFile("small.yaml", "00", ""));
        return new Study(
                "ekc-small",
                new Label("Eigen Kracht, klein", "Conferences, small"),
                instrument,
                StudyFile.read(Path.of("jobs/ekc-follow-up-matched.yaml")).cohort(),
                List.of(),
                Optional.empty(),
                new Study.Analysis(
                        10,
                        List.of("order_months"),
                        List.of("ethnicity"),
                        Optional.empty(),
                        182,
                        recodings,
                        AnalysisOptions.USUAL),
                new InputFile("study.yaml", "00", ""));
    }

    /** An experimental family with two children, of whom one is unborn at T1; everything that can be an event. */
    static Family experimental() {
        Pseudonym eldest = register(1);
        Pseudonym youngest = register(2);
        Spell index = new Spell(eldest, T1, Optional.of(day(400)), true);
        CaseFile file = new CaseFile(
                register(50),
                facts(Optional.of(day(420))),
                List.of(
                        new Child(eldest, Optional.of(day(-3653)), Optional.of(Child.Sex.F), ROW),
                        new Child(youngest, Optional.of(day(30)), Optional.empty(), ROW)),
                List.of(),
                List.of(
                        order(eldest, SupervisionOrder.Kind.ORDER, 0, 200, Optional.empty(), Predecessor.NONE),
                        order(eldest, SupervisionOrder.Kind.EXTENSION, 200, 565, Optional.of(day(400)), known(0))),
                List.of(
                        new Placement(
                                eldest,
                                Placement.Setting.NETWORK,
                                day(-5),
                                Optional.of(day(40)),
                                Optional.of(Placement.EndedBy.REUNIFICATION),
                                ROW),
                        new Placement(
                                youngest,
                                Placement.Setting.AGENCY_FOSTER,
                                day(40),
                                Optional.empty(),
                                Optional.empty(),
                                ROW)),
                List.of(),
                List.of(
                        new CareEpisode(
                                "IAG, \"thuis\"", Target.FAMILY, Optional.of(day(-5)), Optional.of(day(90)), true, ROW),
                        new CareEpisode("MST", Target.CHILD, Optional.empty(), Optional.empty(), false, ROW)),
                List.of(new Plan(
                        Plan.Kind.CONFERENCE,
                        Plan.Status.ESTABLISHED,
                        Optional.of(day(10)),
                        Optional.of(day(60)),
                        ROW)),
                List.of(),
                Set.of());
        Candidate candidate = new Candidate(
                new Group("experimental", 0),
                Optional.empty(),
                T1,
                Optional.of(day(60)),
                T2Source.PLAN,
                Optional.of(day(425)),
                List.of(index),
                List.of(index),
                2,
                false);
        return coded(
                0xa0,
                file,
                candidate,
                List.of(Code.of(1), Code.of(400 / 30.4375)),
                List.of(Code.of(1), Code.of(true)),
                List.of(Code.of(1), Code.missing(MissingReason.NOT_RECORDED)),
                List.of(Code.of(0), Code.of(false)));
    }

    /** A control family with one child, a running order, refused placements, and T3 past the extraction. */
    static Family control() {
        Pseudonym only = register(3);
        LocalDate start = T1.plusDays(100);
        Spell index = new Spell(only, start, Optional.empty(), false);
        CaseFile file = new CaseFile(
                register(40),
                facts(Optional.empty()),
                List.of(new Child(only, Optional.empty(), Optional.of(Child.Sex.M), ROW)),
                List.of(),
                List.of(order(only, SupervisionOrder.Kind.ORDER, 100, 465, Optional.empty(), Predecessor.NONE)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(SourceTable.PLACEMENTS));
        Candidate candidate = new Candidate(
                new Group("control", 1),
                Optional.empty(),
                start,
                Optional.of(start.plusDays(42)),
                T2Source.DEFAULT,
                Optional.of(start.plusDays(42).plusMonths(12)),
                List.of(index),
                List.of(index),
                1,
                false);
        Code refused = Code.missing(MissingReason.REJECTED_SOURCE);
        Code unseen = Code.missing(MissingReason.NOT_YET_OBSERVED);
        return coded(
                0xb0,
                file,
                candidate,
                List.of(Code.missing(MissingReason.NOT_RECORDED), unseen),
                List.of(refused, Code.of(false)),
                List.of(refused, Code.of(false)),
                List.of(refused, unseen));
    }

    /** The same family under another pseudonym in the study. */
    static Family as(int first, Family family) {
        CodedFamily coded = family.coded();
        return new Family(
                new CodedFamily(
                        inStudy(first),
                        coded.group(),
                        coded.analysed(),
                        coded.t1(),
                        coded.t2(),
                        coded.t2Source(),
                        coded.t3(),
                        coded.codes(),
                        coded.trajectory()),
                family.file(),
                family.candidate());
    }

    @SafeVarargs
    private static Family coded(
            int first, CaseFile file, Candidate candidate, List<Code> codes, List<Code>... moments) {
        return new Family(
                new CodedFamily(
                        inStudy(first),
                        candidate.group(),
                        candidate.analysed(),
                        candidate.t1(),
                        candidate.t2(),
                        candidate.t2Source(),
                        candidate.t3(),
                        codes,
                        List.of(
                                new TrajectoryPoint("t1", Optional.of(candidate.t1()), moments[0]),
                                new TrajectoryPoint("t2", candidate.t2(), moments[1]),
                                new TrajectoryPoint("t3", candidate.t3(), moments[2]))),
                file,
                candidate);
    }

    private static Pseudonym inStudy(int first) {
        return new Pseudonym((long) first << 56, 1);
    }

    private static Pseudonym register(int number) {
        return new Pseudonym(0xdeadbeefL << 32, number);
    }

    private static LocalDate day(int sinceT1) {
        return T1.plusDays(sinceT1);
    }

    private static Predecessor known(int place) {
        return new Predecessor.Known(place);
    }

    private static Label dutch() {
        return new Label("autochtoon", "Dutch");
    }

    private static FamilyFacts facts(Optional<LocalDate> closed) {
        return new FamilyFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), closed, ROW);
    }

    private static SupervisionOrder order(
            Pseudonym child,
            SupervisionOrder.Kind kind,
            int from,
            int to,
            Optional<LocalDate> lifted,
            Predecessor predecessor) {
        return new SupervisionOrder(
                child,
                kind,
                day(from),
                day(to),
                lifted,
                predecessor,
                lifted.map(day -> SupervisionOrder.EndReason.LIFTED),
                ROW);
    }

    private static Variable variable(String name, Kind kind, Map<Integer, Label> values, boolean asExtracted) {
        return new Variable(
                name,
                new Label(name + " (nl)", name + " (en)"),
                kind,
                values,
                asExtracted ? Optional.empty() : Optional.of("t3"),
                Set.of(SourceTable.PLANS, SourceTable.FAMILIES),
                Optional.empty(),
                Optional.empty(),
                asExtracted,
                asExtracted,
                new Label("Regel.", "Rule."),
                new Rule("fact", Map.of("field", name), "small.yaml line 1"));
    }
}
