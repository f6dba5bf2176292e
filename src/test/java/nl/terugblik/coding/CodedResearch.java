package nl.terugblik.coding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.InstrumentFile;
import nl.terugblik.supervision.Spells;

/**
 * A case file in a few lines, coded by the instrument of sub-study IV: T1 is 2014-03-03, T2 2014-05-05 and T3 2014-08-05, and
 * nothing was seen after 2015-12-31. Codes are text: a number as it is, a missing value as its reason.
 */
final class CodedResearch {

    static final Instrument INSTRUMENT = InstrumentFile.read(Path.of("jobs/instruments/ekc-2016-iv.yaml"));
    private static final LocalDate T1 = LocalDate.parse("2014-03-03");
    private static final LocalDate T2 = LocalDate.parse("2014-05-05");
    private static final LocalDate T3 = LocalDate.parse("2014-08-05");

    private final Instrument instrument;
    private final List<Code> codes;
    private final TracedFamily traced;

    private CodedResearch(Instrument instrument, List<Code> codes, TracedFamily traced) {
        this.instrument = instrument;
        this.codes = codes;
        this.traced = traced;
    }

    static CodedResearch family(String lines) {
        return family(INSTRUMENT, lines, "2015-12-31");
    }

    static CodedResearch family(String lines, String observedUntil) {
        return family(INSTRUMENT, lines, observedUntil);
    }

    static CodedResearch familyWithT3(String t3, String lines) {
        return family(INSTRUMENT, lines, "2015-12-31", Optional.of(LocalDate.parse(t3)));
    }

    static CodedResearch familyWithoutT3(String lines) {
        return family(INSTRUMENT, lines, "2015-12-31", Optional.empty());
    }

    /** A family of the control group, whatever became of a conference. */
    static CodedResearch control(String lines) {
        return family(INSTRUMENT, lines, "2015-12-31", Optional.of(T3), "control");
    }

    static CodedResearch family(Instrument instrument, String lines, String observedUntil) {
        return family(instrument, lines, observedUntil, Optional.of(T3));
    }

    private static CodedResearch family(
            Instrument instrument, String lines, String observedUntil, Optional<LocalDate> t3) {
        boolean conference = CaseFileText.numbered(unfolded(lines)).plans().stream()
                .anyMatch(plan -> plan.kind() == Plan.Kind.CONFERENCE);
        return family(instrument, lines, observedUntil, t3, conference ? "experimental" : "control");
    }

    private static CodedResearch family(
            Instrument instrument, String lines, String observedUntil, Optional<LocalDate> t3, String group) {
        CaseFile file = CaseFileText.numbered(unfolded(lines));
        LocalDate until = LocalDate.parse(observedUntil);
        Candidate candidate = new Candidate(
                new Group(group, 0),
                Optional.empty(),
                T1,
                Optional.of(T2),
                T2Source.PLAN,
                t3,
                List.of(),
                Spells.of(file.orders(), until),
                file.children().size(),
                false);
        Coder coder = Coder.of(instrument);
        return new CodedResearch(
                instrument,
                coder.code(file, candidate, until, new Pseudonym(1, 2)).codes(),
                coder.trace(file, candidate, until));
    }

    /** Many items in a word: {@code capi_01..24=1} stands for each of them, answered so. */
    private static String unfolded(String lines) {
        return java.util.regex.Pattern.compile("(\\w+_)(\\d\\d)\\.\\.(\\d\\d)=(\\d*)")
                .matcher(lines)
                .replaceAll(many -> IntStream.rangeClosed(
                                Integer.parseInt(many.group(2)), Integer.parseInt(many.group(3)))
                        .mapToObj(item -> String.format(Locale.ROOT, "%s%02d=%s", many.group(1), item, many.group(4)))
                        .collect(Collectors.joining(" ")));
    }

    /** The codes of these variables, separated by spaces. */
    String of(String names) {
        List<String> texts = new ArrayList<>();
        for (String name : names.split(" ")) {
            int place = IntStream.range(0, instrument.variables().size())
                    .filter(i -> instrument.variables().get(i).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no variable " + name));
            texts.add(text(codes.get(place)));
        }
        return String.join(" ", texts);
    }

    /** What the rule of a variable counted and passed over, by the lines of the text. */
    String looks(String name) {
        return traced.variable(name).orElseThrow().looks().stream()
                .map(look -> look.records().get(0).source().line()
                        + look.why().map(why -> " " + why).orElse(" counted"))
                .collect(Collectors.joining(", "));
    }

    private static String text(Code code) {
        if (code instanceof Code.Missing missing) {
            return missing.reason().code();
        }
        double number = ((Code.Value) code).number();
        return number == Math.rint(number)
                ? String.valueOf((long) number)
                : String.format(Locale.ROOT, "%.4f", number).replaceFirst("0+$", "");
    }
}
