package nl.terugblik.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;

/** Case files by chance, with every value that a record can hold. */
final class RandomCaseFiles {

    private static final String[] CODES = {
        "", "gp", "capi-sf", "capi_0", "\u00e9\u00e9n", "x".repeat(64), "\uD83D\uDE00".repeat(64)
    };

    /** The tables of version 0.3.0: by these alone a seed gives the same files as then. */
    private static final SourceTable[] FIRST_TABLES = Arrays.copyOf(SourceTable.values(), 10);

    private final Random random;

    RandomCaseFiles(long seed) {
        random = new Random(seed);
    }

    CaseFile next(Pseudonym family) {
        FamilyFacts facts = new FamilyFacts(
                maybe(() -> pick(FamilyFacts.Ethnicity.values())),
                maybe(random::nextBoolean),
                maybe(() -> 1 + random.nextInt(2)),
                maybe(() -> pick(FamilyFacts.ParentalMid.values())),
                maybe(this::day),
                source(SourceTable.FAMILIES));
        List<Child> children = some(() -> new Child(
                pseudonym(), maybe(this::day), maybe(() -> pick(Child.Sex.values())), source(SourceTable.CHILDREN)));
        boolean childless = children.isEmpty();
        return new CaseFile(
                family,
                facts,
                children,
                some(() -> new ReferralReason(
                        pick(ReferralReason.Factor.values()), maybe(this::day), source(SourceTable.REFERRAL_REASONS))),
                childless ? List.of() : orders(children),
                childless ? List.of() : some(() -> placement(children)),
                some(() -> assessment(children)),
                some(this::care),
                some(() -> new Plan(
                        pick(Plan.Kind.values()),
                        pick(Plan.Status.values()),
                        maybe(this::day),
                        maybe(this::day),
                        source(SourceTable.PLANS))),
                some(() -> new ConferenceMention(day(), source(SourceTable.JOURNAL))),
                refused());
    }

    /** A case file that also holds how conferences went, recruitment, reports and questionnaires. */
    CaseFile nextWithResearch(Pseudonym family) {
        CaseFile file = next(family);
        return new CaseFile(
                family,
                file.facts(),
                file.children(),
                file.referralReasons().stream()
                        .map(reason -> new ReferralReason(
                                reason.factor(),
                                reason.recordedOn(),
                                maybe(() -> pick(ReferralReason.Origin.values())),
                                reason.source()))
                        .toList(),
                file.orders(),
                file.placements(),
                file.assessments(),
                file.care(),
                file.plans().stream()
                        .map(plan -> new Plan(
                                plan.kind(),
                                plan.status(),
                                plan.proposedOn(),
                                plan.establishedOn(),
                                realisation(),
                                plan.source()))
                        .toList(),
                file.conferenceMentions(),
                new Research(
                        some(this::recruitment),
                        some(() -> new Research.CouncilReport(
                                day(), random.nextBoolean(), source(SourceTable.COUNCIL_REPORTS))),
                        some(this::questionnaire),
                        new TreeSet<>(some(
                                () -> new Research.Refused(pick(SourceTable.values()), pick(CODES), pick(CODES))))),
                file.refused());
    }

    private Plan.Realisation realisation() {
        if (random.nextBoolean()) {
            return Plan.Realisation.NONE;
        }
        return new Plan.Realisation(
                maybe(() -> pick(Plan.Form.values())),
                maybe(() -> pick(Plan.Coordinator.values())),
                maybe(random::nextBoolean),
                maybe(this::day),
                maybe(this::day),
                maybe(() -> pick(CODES)).filter(code -> !code.isEmpty()),
                maybe(() -> random.nextInt(10_000)),
                maybe(() -> BigDecimal.valueOf(random.nextInt(1_000_000_000), 2)),
                maybe(() -> BigDecimal.valueOf(random.nextInt(1_000_000_000), 2)));
    }

    private Research.Recruitment recruitment() {
        return new Research.Recruitment(
                pick(CODES),
                day(),
                pick(Research.Route.values()),
                maybe(this::day),
                maybe(random::nextBoolean),
                maybe(this::day),
                maybe(this::day),
                maybe(random::nextBoolean),
                maybe(() -> pick(Research.InactiveReason.values())),
                source(SourceTable.RECRUITMENT));
    }

    private Questionnaire questionnaire() {
        Questionnaire.Result result = pick(Questionnaire.Result.values());
        boolean answered = result == Questionnaire.Result.ANSWERED;
        return new Questionnaire(
                pick(CODES),
                pick(Questionnaire.Wave.values()),
                pick(Questionnaire.Respondent.values()),
                maybe(random::nextBoolean),
                maybe(() -> pick(Questionnaire.Mode.values())),
                result,
                maybe(() -> pick(Questionnaire.NotAskedReason.values())),
                answered ? Optional.of(day()) : maybe(this::day),
                answered
                        ? some(() -> new Questionnaire.Answer(
                                pick(CODES) + random.nextInt(40), number(), source(SourceTable.ANSWERS)))
                        : List.of(),
                answered
                        ? some(() -> new Questionnaire.CareUse(
                                pick(CODES),
                                random.nextBoolean(),
                                number(),
                                maybe(() -> pick(Questionnaire.Contact.values())),
                                pick(CODES),
                                source(SourceTable.CARE_USE)))
                        : List.of(),
                source(SourceTable.QUESTIONNAIRES));
    }

    private OptionalInt number() {
        return random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(10_000));
    }

    Pseudonym pseudonym() {
        return new Pseudonym(random.nextLong(), random.nextLong());
    }

    private List<SupervisionOrder> orders(List<Child> children) {
        int count = random.nextInt(300);
        List<SupervisionOrder> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(new SupervisionOrder(
                    child(children),
                    pick(SupervisionOrder.Kind.values()),
                    day(),
                    day(),
                    maybe(this::day),
                    switch (random.nextInt(3)) {
                        case 0 -> Predecessor.NONE;
                        case 1 -> Predecessor.UNKNOWN;
                        default -> new Predecessor.Known(random.nextInt(count));
                    },
                    maybe(() -> pick(SupervisionOrder.EndReason.values())),
                    source(SourceTable.SUPERVISION_ORDERS)));
        }
        return orders;
    }

    private Placement placement(List<Child> children) {
        return new Placement(
                child(children),
                pick(Placement.Setting.values()),
                day(),
                maybe(this::day),
                maybe(() -> pick(Placement.EndedBy.values())),
                source(SourceTable.PLACEMENTS));
    }

    private SafetyAssessment assessment(List<Child> children) {
        Map<SafetyAssessment.Item, Boolean> items = new EnumMap<>(SafetyAssessment.Item.class);
        for (SafetyAssessment.Item item : SafetyAssessment.Item.values()) {
            maybe(random::nextBoolean).ifPresent(answer -> items.put(item, answer));
        }
        return new SafetyAssessment(
                day(),
                children.isEmpty() ? Optional.empty() : maybe(() -> child(children)),
                items,
                maybe(() -> new ArijClass(1 + random.nextInt(6))),
                source(SourceTable.LIRIK));
    }

    private CareEpisode care() {
        boolean deployed = random.nextBoolean();
        return new CareEpisode(
                pick(new String[] {"therapy", "th\u00e9rapie", "\uD83D\uDE00".repeat(64), "x"}),
                pick(CareEpisode.Target.values()),
                deployed ? Optional.of(day()) : maybe(this::day),
                maybe(this::day),
                deployed,
                source(SourceTable.CARE_EPISODES));
    }

    private Set<SourceTable> refused() {
        Set<SourceTable> refused = EnumSet.noneOf(SourceTable.class);
        some(() -> pick(FIRST_TABLES)).forEach(refused::add);
        return refused;
    }

    private Pseudonym child(List<Child> children) {
        return children.get(random.nextInt(children.size())).id();
    }

    private LocalDate day() {
        return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
    }

    private Source source(SourceTable table) {
        return new Source(table.canonicalName() + ".csv", 2 + random.nextInt(1 << (1 + random.nextInt(28))));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> some(Supplier<T> record) {
        int count = random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextInt(20) == 0 ? 200 : 5);
        List<T> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(record.get());
        }
        return records;
    }
}
