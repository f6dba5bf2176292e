package nl.terugblik.coding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.cohort.FamilyAtT1;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.Variable;
import nl.terugblik.question.Observed;

/**
 * A case file in a few lines, coded by the published instrument, with codes as text: a number as it is, a missing value
 * as its reason.
 */
final class CodedText {

    static final Study STUDY = StudyFile.read(Path.of("jobs/ekc-follow-up.yaml"));

    /** Child a, supervised from 2013-01-10 (T1) for a year, with a family plan on 2013-03-01 (T2); T3 is 2014-03-01. */
    static final String FAMILY =
            "child a 2003-01-10; order a 2013-01-10 2014-01-10; plan family_plan established 2013-03-01; ";

    private final Instrument instrument;
    private final CodedFamily coded;
    private final TracedFamily traced;
    private final FamilyAtT1 atT1;

    private CodedText(Instrument instrument, CodedFamily coded, TracedFamily traced, FamilyAtT1 atT1) {
        this.traced = traced;
        this.instrument = instrument;
        this.coded = coded;
        this.atT1 = atT1;
    }

    /** The family with these lines too, observed until 2015-12-31. */
    static CodedText family(String more) {
        return file(FAMILY + more, "2015-12-31");
    }

    static CodedText file(String text, String observedUntil) {
        return file(STUDY.instrument(), text, observedUntil);
    }

    static CodedText file(Instrument instrument, String text, String observedUntil) {
        CaseFile file = CaseFileText.numbered(text);
        LocalDate day = LocalDate.parse(observedUntil);
        Screened screened = Screening.of(STUDY).screen(file, Standing.PRESENT, Observed.until(day));
        if (!(screened instanceof Screened.Candidate candidate)) {
            throw new IllegalArgumentException("not a candidate: " + screened);
        }
        return new CodedText(
                instrument,
                Coder.of(instrument).code(file, candidate, day, new Pseudonym(1, 2)),
                Coder.of(instrument).trace(file, candidate, day),
                FamilyAtT1.of(file, candidate.t1(), STUDY.cohort().indexSpellDays()));
    }

    CodedFamily coded() {
        return coded;
    }

    /** The codes of these variables, separated by spaces. */
    String of(String names) {
        return texts(names, instrument.variables(), coded.codes());
    }

    /** What the rule of a variable counted and passed over, by the lines of the text; the family itself is line 0. */
    String looks(String name) {
        return traced.variable(name).orElseThrow().looks().stream()
                .map(look -> look.records().stream()
                                .map(record -> String.valueOf(record.source().line()))
                                .collect(Collectors.joining("+"))
                        + look.why().map(why -> " " + why).orElse(" counted")
                        + look.because()
                                .map(other -> " " + other.source().line())
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    TracedFamily traced() {
        return traced;
    }

    /** What matching would see of these variables, separated by spaces. */
    String atT1(String names) {
        return CovariateCoder.of(instrument, List.of(names.split(" "))).code(atT1).stream()
                .map(CodedText::text)
                .collect(Collectors.joining(" "));
    }

    /** The codes of these trajectory measures at t1, t2 and t3, separated by slashes. */
    String over(String name) {
        return coded.trajectory().stream()
                .map(point -> texts(name, instrument.trajectories(), point.codes()))
                .collect(Collectors.joining(" / "));
    }

    /** The variables that are missing for this reason, in the order of the instrument. */
    String missing(MissingReason reason) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < coded.codes().size(); i++) {
            if (coded.codes().get(i).equals(Code.missing(reason))) {
                names.add(instrument.variables().get(i).name());
            }
        }
        return String.join(" ", names);
    }

    private static String texts(String names, List<Variable> variables, List<Code> codes) {
        List<String> texts = new ArrayList<>();
        for (String name : names.split(" ")) {
            int place = IntStream.range(0, variables.size())
                    .filter(i -> variables.get(i).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no variable " + name));
            texts.add(text(codes.get(place)));
        }
        return String.join(" ", texts);
    }

    private static String text(Code code) {
        if (code instanceof Code.Missing missing) {
            return missing.reason().code();
        }
        double number = ((Code.Value) code).number();
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.4f", number);
    }
}
