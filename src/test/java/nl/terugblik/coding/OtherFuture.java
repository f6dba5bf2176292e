package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SupervisionOrder;

/** The same family until a day, for which everything turned out otherwise after it. */
final class OtherFuture {

    private final LocalDate day;
    private final Random random;
    private final RecordsByChance later;

    OtherFuture(LocalDate day, Random random) {
        this.day = day;
        this.random = random;
        this.later = new RecordsByChance(random, day.plusDays(1), day.plusDays(400));
    }

    CaseFile of(CaseFile file) {
        List<Child> children = children(file);
        List<Pseudonym> ids = children.stream().map(Child::id).toList();
        return new CaseFile(
                file.family(),
                facts(file.facts()),
                children,
                other(file.referralReasons(), r -> r.recordedOn().stream().allMatch(this::past), this::referral),
                orders(file, ids),
                other(
                        file.placements().stream().map(this::placement).toList(),
                        placement -> past(placement.startedOn()),
                        () -> later.placement(later.pick(ids))),
                other(file.assessments(), a -> past(a.assessedOn()), later::assessment),
                other(
                        file.care().stream().map(this::care).toList(),
                        care -> past(care.startedOn().orElseThrow()),
                        later::care),
                other(file.plans(), p -> p.establishedOn().stream().anyMatch(this::past), later::plan),
                other(file.conferenceMentions(), m -> past(m.writtenOn()), later::mention),
                file.refused());
    }

    private boolean past(LocalDate date) {
        return !date.isAfter(day);
    }

    /** What is past, with other records of the future strewn among it. */
    private <T> List<T> other(List<T> records, Predicate<T> past, Supplier<T> next) {
        List<T> all = new ArrayList<>(records.stream().filter(past).toList());
        later.some(next).forEach(record -> all.add(random.nextInt(all.size() + 1), record));
        return all;
    }

    private ReferralReason referral() {
        ReferralReason reason = later.referral();
        return new ReferralReason(reason.factor(), Optional.of(later.day()), reason.source());
    }

    private FamilyFacts facts(FamilyFacts facts) {
        Optional<LocalDate> closed = facts.caseClosedOn().filter(this::past).or(() -> later.maybe(later::day));
        return new FamilyFacts(
                facts.ethnicity(),
                facts.parentsTogether(),
                facts.householdsInvolved(),
                facts.parentalMid(),
                closed,
                facts.source());
    }

    /** Unborn children who are under supervision are born on another day, the others never, and still others are. */
    private List<Child> children(CaseFile file) {
        List<Pseudonym> known = file.orders().stream()
                .filter(order -> past(order.pronouncedOn()))
                .map(SupervisionOrder::child)
                .toList();
        Predicate<Child> born = child -> child.birthDate().stream().allMatch(this::past);
        List<Child> children = file.children().stream()
                .filter(child -> born.test(child) || known.contains(child.id()))
                .map(child -> born.test(child)
                        ? child
                        : new Child(child.id(), Optional.of(later.day()), child.sex(), child.source()))
                .collect(Collectors.toCollection(ArrayList::new));
        children.addAll(later.some(() -> later.child(Optional.of(later.day()))));
        return children;
    }

    /** Terms of the future are others, continue others or end otherwise; those that were pronounced keep their place. */
    private List<SupervisionOrder> orders(CaseFile file, List<Pseudonym> children) {
        List<SupervisionOrder> all = other(
                file.orders(),
                order -> past(order.pronouncedOn()),
                () -> later.order(
                        later.pick(children),
                        later.pick(SupervisionOrder.Kind.values()),
                        later.day(),
                        Predecessor.NONE));
        Map<Integer, Integer> moved = new TreeMap<>();
        for (int old = 0; old < file.orders().size(); old++) {
            for (int place = 0; place < all.size(); place++) {
                if (all.get(place) == file.orders().get(old)) {
                    moved.put(old, place);
                }
            }
        }
        return all.stream().map(order -> order(order, moved, all)).toList();
    }

    private SupervisionOrder order(SupervisionOrder order, Map<Integer, Integer> moved, List<SupervisionOrder> all) {
        boolean isPast = past(order.pronouncedOn());
        Predecessor predecessor = order.predecessor();
        if (isPast && predecessor instanceof Predecessor.Known known) {
            Integer place = moved.get(known.order());
            predecessor = place == null ? Predecessor.UNKNOWN : new Predecessor.Known(place);
        } else if (!isPast && order.kind() == SupervisionOrder.Kind.EXTENSION) {
            predecessor = new Predecessor.Known(random.nextInt(all.size()));
        }
        Optional<LocalDate> lifted = order.liftedOn().filter(this::past);
        return new SupervisionOrder(
                order.child(),
                order.kind(),
                order.pronouncedOn(),
                order.expiresOn(),
                lifted.or(() -> later.maybe(() -> later.dayFrom(order.pronouncedOn()))),
                predecessor,
                lifted.isPresent() || past(order.expiresOn())
                        ? order.endReason()
                        : later.maybe(() -> later.pick(SupervisionOrder.EndReason.values())),
                order.source());
    }

    private Placement placement(Placement placement) {
        if (placement.endedOn().stream().anyMatch(this::past)) {
            return placement;
        }
        return new Placement(
                placement.child(),
                placement.setting(),
                placement.startedOn(),
                later.maybe(() -> later.dayFrom(placement.startedOn())),
                later.maybe(() -> later.pick(Placement.EndedBy.values())),
                placement.source());
    }

    private CareEpisode care(CareEpisode care) {
        Optional<LocalDate> ended = care.endedOn().filter(this::past);
        return new CareEpisode(
                care.careType(),
                care.target(),
                care.startedOn(),
                ended.or(() -> later.maybe(later::day)),
                care.deployed(),
                care.source());
    }
}
