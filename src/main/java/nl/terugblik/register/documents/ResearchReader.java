package nl.terugblik.register.documents;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.files.ByteSink;

/** Reads what {@link ResearchWriter} wrote. */
final class ResearchReader {

    private static final String RECRUITMENT = file(SourceTable.RECRUITMENT);
    private static final String COUNCIL_REPORTS = file(SourceTable.COUNCIL_REPORTS);
    private static final String QUESTIONNAIRES = file(SourceTable.QUESTIONNAIRES);
    private static final String ANSWERS = file(SourceTable.ANSWERS);
    private static final String CARE_USE = file(SourceTable.CARE_USE);

    private final ByteBuffer in;
    private final ByteBuffer lines;
    private byte[] item = new byte[64];
    private int line;

    ResearchReader(ByteBuffer content, ByteBuffer lines) {
        this.in = content;
        this.lines = lines;
    }

    private static String file(SourceTable table) {
        return table.canonicalName() + ".csv";
    }

    /** The same reasons, each with who gave it. */
    List<ReferralReason> origins(List<ReferralReason> reasons) {
        return reasons.stream()
                .map(reason -> new ReferralReason(
                        reason.factor(), reason.recordedOn(), code(ReferralReason.Origin.values()), reason.source()))
                .toList();
    }

    /** The same plans, each with how it went. */
    List<Plan> realisations(List<Plan> plans) {
        return plans.stream()
                .map(plan -> in.get() == 0
                        ? plan
                        : new Plan(
                                plan.kind(),
                                plan.status(),
                                plan.proposedOn(),
                                plan.establishedOn(),
                                realisation(),
                                plan.source()))
                .toList();
    }

    private Plan.Realisation realisation() {
        return new Plan.Realisation(
                code(Plan.Form.values()),
                code(Plan.Coordinator.values()),
                yesNo(),
                day(),
                day(),
                Optional.of(ByteSink.readText(in)).filter(text -> !text.isEmpty()),
                number(),
                number().map(hundredths -> BigDecimal.valueOf(hundredths, 2)),
                number().map(cents -> BigDecimal.valueOf(cents, 2)));
    }

    Research read() {
        return new Research(
                all(() -> new Research.Recruitment(
                        ByteSink.readText(in),
                        day().orElseThrow(),
                        code(Research.Route.values()).orElseThrow(),
                        day(),
                        yesNo(),
                        day(),
                        day(),
                        yesNo(),
                        code(Research.InactiveReason.values()),
                        source(RECRUITMENT))),
                all(() -> new Research.CouncilReport(
                        day().orElseThrow(), yesNo().orElseThrow(), source(COUNCIL_REPORTS))),
                all(this::questionnaire),
                new TreeSet<>(all(() -> new Research.Refused(
                        SourceTable.values()[in.get()], ByteSink.readText(in), ByteSink.readText(in)))));
    }

    private Questionnaire questionnaire() {
        String instrument = ByteSink.readText(in);
        Questionnaire.Wave wave = code(Questionnaire.Wave.values()).orElseThrow();
        Questionnaire.Respondent respondent =
                code(Questionnaire.Respondent.values()).orElseThrow();
        Optional<Boolean> carer = yesNo();
        Optional<Questionnaire.Mode> mode = code(Questionnaire.Mode.values());
        Questionnaire.Result result = code(Questionnaire.Result.values()).orElseThrow();
        Optional<Questionnaire.NotAskedReason> reason = code(Questionnaire.NotAskedReason.values());
        Optional<LocalDate> answeredOn = day();
        Source source = source(QUESTIONNAIRES);
        line = 0;
        List<Questionnaire.Answer> answers = all(this::answer);
        List<Questionnaire.CareUse> care = all(this::careUse);
        return new Questionnaire(
                instrument, wave, respondent, carer, mode, result, reason, answeredOn, answers, care, source);
    }

    private Questionnaire.Answer answer() {
        int shared = ByteSink.readCount(in);
        int length = shared + ByteSink.readCount(in);
        if (length > item.length) {
            item = Arrays.copyOf(item, length);
        }
        in.get(item, shared, length - shared);
        return new Questionnaire.Answer(
                new String(item, 0, length, StandardCharsets.UTF_8), optionalInt(), near(ANSWERS));
    }

    private Questionnaire.CareUse careUse() {
        return new Questionnaire.CareUse(
                ByteSink.readText(in),
                yesNo().orElseThrow(),
                optionalInt(),
                code(Questionnaire.Contact.values()),
                ByteSink.readText(in),
                near(CARE_USE));
    }

    private <T> List<T> all(Supplier<T> read) {
        int records = ByteSink.readCount(in);
        List<T> all = new ArrayList<>(records);
        for (int i = 0; i < records; i++) {
            all.add(read.get());
        }
        return all;
    }

    private <T> Optional<T> code(T[] codes) {
        int code = in.get();
        return code == 0 ? Optional.empty() : Optional.of(codes[code - 1]);
    }

    /** An answer whose codes are yes and no, in that order. */
    private Optional<Boolean> yesNo() {
        int code = in.get();
        return code == 0 ? Optional.empty() : Optional.of(code == 1);
    }

    private Optional<Integer> number() {
        int number = ByteSink.readCount(in);
        return number == 0 ? Optional.empty() : Optional.of(number - 1);
    }

    private OptionalInt optionalInt() {
        int number = ByteSink.readCount(in);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number - 1);
    }

    private Optional<LocalDate> day() {
        return Days.of(in.getInt());
    }

    private Source source(String file) {
        return new Source(file, ByteSink.readCount(lines));
    }

    private Source near(String file) {
        int apart = ByteSink.readCount(lines);
        line += apart >>> 1 ^ -(apart & 1);
        return new Source(file, line);
    }
}
