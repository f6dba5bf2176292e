package nl.terugblik.register.documents;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.ConferenceMention;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.files.ByteSink;
import nl.terugblik.keys.BrokenSeal;

/** Reads what {@link DocumentWriter} wrote. */
final class DocumentReader {

    // every call of values() makes them anew
    private static final Child.Sex[] SEXES = Child.Sex.values();
    private static final ReferralReason.Factor[] FACTORS = ReferralReason.Factor.values();
    private static final SupervisionOrder.Kind[] ORDER_KINDS = SupervisionOrder.Kind.values();
    private static final SupervisionOrder.EndReason[] END_REASONS = SupervisionOrder.EndReason.values();
    private static final Placement.Setting[] SETTINGS = Placement.Setting.values();
    private static final Placement.EndedBy[] ENDED_BY = Placement.EndedBy.values();
    private static final SafetyAssessment.Item[] ITEMS = SafetyAssessment.Item.values();
    private static final CareEpisode.Target[] TARGETS = CareEpisode.Target.values();
    private static final Plan.Kind[] PLAN_KINDS = Plan.Kind.values();
    private static final Plan.Status[] PLAN_STATUSES = Plan.Status.values();
    private static final FamilyFacts.Ethnicity[] ETHNICITIES = FamilyFacts.Ethnicity.values();
    private static final FamilyFacts.ParentalMid[] MIDS = FamilyFacts.ParentalMid.values();

    private final Pseudonym family;
    private final ByteBuffer in;
    private final ByteBuffer lines;
    private final List<Pseudonym> children = new ArrayList<>();

    DocumentReader(Pseudonym family, ByteBuffer content, ByteBuffer lines) {
        this.family = family;
        this.in = content;
        this.lines = lines;
    }

    /** Reads format 2, which goes on where format 1 ends. */
    CaseFile readWithResearch() {
        CaseFile first = read();
        ResearchReader rest = new ResearchReader(in, lines);
        List<ReferralReason> reasons = rest.origins(first.referralReasons());
        List<Plan> plans = rest.realisations(first.plans());
        return new CaseFile(
                first.family(),
                first.facts(),
                first.children(),
                reasons,
                first.orders(),
                first.placements(),
                first.assessments(),
                first.care(),
                plans,
                first.conferenceMentions(),
                rest.read(),
                first.refused());
    }

    CaseFile read() {
        Set<SourceTable> refused = refused();
        FamilyFacts facts = facts();
        return new CaseFile(
                family,
                facts,
                all(this::child),
                all(this::referralReason),
                all(this::order),
                all(this::placement),
                all(this::assessment),
                all(this::care),
                all(this::plan),
                all(() -> new ConferenceMention(day(), source(SourceTable.JOURNAL))),
                refused);
    }

    private Set<SourceTable> refused() {
        int marks = in.getInt();
        if (marks == 0) {
            return Set.of();
        }
        Set<SourceTable> refused = EnumSet.noneOf(SourceTable.class);
        for (SourceTable table : SourceTable.values()) {
            if ((marks & 1 << table.ordinal()) != 0) {
                refused.add(table);
            }
        }
        return refused;
    }

    private FamilyFacts facts() {
        Optional<FamilyFacts.Ethnicity> ethnicity = code(ETHNICITIES);
        Optional<Boolean> together = yesNo();
        int households = in.get();
        return new FamilyFacts(
                ethnicity,
                together,
                households == 0 ? Optional.empty() : Optional.of(households),
                code(MIDS),
                optionalDay(),
                source(SourceTable.FAMILIES));
    }

    private Child child() {
        Pseudonym id = new Pseudonym(in.getLong(), in.getLong());
        children.add(id);
        return new Child(id, optionalDay(), code(SEXES), source(SourceTable.CHILDREN));
    }

    private ReferralReason referralReason() {
        return new ReferralReason(FACTORS[in.get()], optionalDay(), source(SourceTable.REFERRAL_REASONS));
    }

    private SupervisionOrder order() {
        return new SupervisionOrder(
                place().orElseThrow(),
                ORDER_KINDS[in.get()],
                day(),
                day(),
                optionalDay(),
                predecessor(),
                code(END_REASONS),
                source(SourceTable.SUPERVISION_ORDERS));
    }

    private Predecessor predecessor() {
        int number = ByteSink.readCount(in);
        return switch (number) {
            case 0 -> Predecessor.NONE;
            case 1 -> Predecessor.UNKNOWN;
            default -> new Predecessor.Known(number - 2);
        };
    }

    private Placement placement() {
        return new Placement(
                place().orElseThrow(),
                SETTINGS[in.get()],
                day(),
                optionalDay(),
                code(ENDED_BY),
                source(SourceTable.PLACEMENTS));
    }

    private SafetyAssessment assessment() {
        Optional<Pseudonym> child = place();
        LocalDate assessedOn = day();
        int answers = in.getInt();
        int risk = in.get();
        Map<SafetyAssessment.Item, Boolean> answered = new EnumMap<>(SafetyAssessment.Item.class);
        for (int i = ITEMS.length - 1; i >= 0; i--) {
            int answer = answers & 3;
            if (answer != 0) {
                answered.put(ITEMS[i], answer == 2);
            }
            answers >>>= 2;
        }
        return new SafetyAssessment(
                assessedOn,
                child,
                answered,
                risk == 0 ? Optional.empty() : Optional.of(new ArijClass(risk)),
                source(SourceTable.LIRIK));
    }

    private CareEpisode care() {
        return new CareEpisode(
                ByteSink.readText(in),
                TARGETS[in.get()],
                optionalDay(),
                optionalDay(),
                in.get() == 1,
                source(SourceTable.CARE_EPISODES));
    }

    private Plan plan() {
        return new Plan(
                PLAN_KINDS[in.get()], PLAN_STATUSES[in.get()], optionalDay(), optionalDay(), source(SourceTable.PLANS));
    }

    private <T> List<T> all(Supplier<T> read) {
        int records = ByteSink.readCount(in);
        if (records == 0) {
            return List.of();
        }
        List<T> all = new ArrayList<>(records);
        for (int i = 0; i < records; i++) {
            all.add(read.get());
        }
        return all;
    }

    private Optional<Pseudonym> place() {
        int place = ByteSink.readCount(in);
        return place == 0 ? Optional.empty() : Optional.of(children.get(place - 1));
    }

    private <T> Optional<T> code(T[] codes) {
        int code = in.get();
        return code == 0 ? Optional.empty() : Optional.of(codes[code - 1]);
    }

    private Optional<Boolean> yesNo() {
        int answer = in.get();
        return answer == 0 ? Optional.empty() : Optional.of(answer == 2);
    }

    private Optional<LocalDate> optionalDay() {
        return Days.of(in.getInt());
    }

    private LocalDate day() {
        return Days.of(in.getInt()).orElseThrow(BrokenSeal::new);
    }

    private Source source(SourceTable table) {
        return new Source(table.fileName(), ByteSink.readCount(lines));
    }
}
