package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.CareEpisode;
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
import nl.terugblik.casefile.SupervisionOrder;

/**
 * Records of a case file by chance.
 *
 * @param random decides everything
 * @param from the first day on which anything may happen
 * @param to the last day
 */
record RecordsByChance(Random random, LocalDate from, LocalDate to) {

    private static final Source SOURCE = new Source("case file by chance", 1);

    LocalDate day() {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    /** A day on or after another, even where that is the last. */
    LocalDate dayFrom(LocalDate first) {
        LocalDate last = first.isAfter(to) ? first : to;
        return new RecordsByChance(random, first.isAfter(from) ? first : from, last).day();
    }

    FamilyFacts facts() {
        return new FamilyFacts(
                maybe(() -> pick(FamilyFacts.Ethnicity.values())),
                maybe(random::nextBoolean),
                maybe(() -> 1 + random.nextInt(2)),
                maybe(() -> pick(FamilyFacts.ParentalMid.values())),
                maybe(this::day),
                SOURCE);
    }

    Child child(Optional<LocalDate> born) {
        return new Child(
                new Pseudonym(random.nextLong(), random.nextLong()),
                born,
                maybe(() -> pick(Child.Sex.values())),
                SOURCE);
    }

    SupervisionOrder order(Pseudonym child, SupervisionOrder.Kind kind, LocalDate pronounced, Predecessor predecessor) {
        LocalDate expires = pronounced.plusDays(30 + random.nextInt(370));
        return new SupervisionOrder(
                child,
                kind,
                pronounced,
                expires,
                random.nextInt(4) == 0 ? Optional.of(dayFrom(pronounced)) : Optional.empty(),
                predecessor,
                maybe(() -> pick(SupervisionOrder.EndReason.values())),
                SOURCE);
    }

    ReferralReason referral() {
        return new ReferralReason(pick(ReferralReason.Factor.values()), maybe(this::day), SOURCE);
    }

    Placement placement(Pseudonym child) {
        LocalDate started = day();
        return new Placement(
                child,
                pick(Placement.Setting.values()),
                started,
                maybe(() -> dayFrom(started)),
                maybe(() -> pick(Placement.EndedBy.values())),
                SOURCE);
    }

    SafetyAssessment assessment() {
        Map<SafetyAssessment.Item, Boolean> items = new EnumMap<>(SafetyAssessment.Item.class);
        for (SafetyAssessment.Item item : SafetyAssessment.Item.values()) {
            maybe(random::nextBoolean).ifPresent(answer -> items.put(item, answer));
        }
        return new SafetyAssessment(
                day(), Optional.empty(), items, maybe(() -> new ArijClass(1 + random.nextInt(6))), SOURCE);
    }

    CareEpisode care() {
        LocalDate started = day();
        return new CareEpisode(
                "care " + random.nextInt(5),
                pick(CareEpisode.Target.values()),
                Optional.of(started),
                maybe(() -> dayFrom(started)),
                random.nextInt(4) > 0,
                SOURCE);
    }

    Plan plan() {
        return new Plan(
                pick(Plan.Kind.values()), pick(Plan.Status.values()), maybe(this::day), maybe(this::day), SOURCE);
    }

    ConferenceMention mention() {
        return new ConferenceMention(day(), SOURCE);
    }

    <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    /** Up to four records. */
    <T> List<T> some(Supplier<T> record) {
        List<T> records = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            records.add(record.get());
        }
        return records;
    }
}
