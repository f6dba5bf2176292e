package nl.terugblik.question.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.supervision.NewOrders;

/** A kind of happening that a study may ask for: which rows it is made of, and what may be asked of each. */
public enum EventKind {
    /** A first order for a child who was under no supervision on the day before. */
    NEW_ORDER(SourceTable.SUPERVISION_ORDERS, EventKind::newOrders),
    /** A court decision about supervision, whether it begins or prolongs it. */
    ORDER(
            SourceTable.SUPERVISION_ORDERS,
            (file, until) -> file.orders().stream()
                    .map(order -> Happening.of(order.pronouncedOn(), order.child(), order))
                    .toList(),
            Attribute.of(
                    "kind", SupervisionOrder.Kind.class, SupervisionOrder.class, order -> Optional.of(order.kind()))),
    /** A stay of a child outside the parental home, on the day it began. */
    PLACEMENT(
            SourceTable.PLACEMENTS,
            (file, until) -> file.placements().stream()
                    .map(stay -> Happening.of(stay.startedOn(), stay.child(), stay))
                    .toList(),
            Attribute.of("setting", Placement.Setting.class, Placement.class, stay -> Optional.of(stay.setting()))),
    /** The end of a stay by which the child came home. */
    RETURN_HOME(
            SourceTable.PLACEMENTS,
            (file, until) -> file.placements().stream()
                    .filter(stay -> stay.endedBy().equals(Optional.of(Placement.EndedBy.REUNIFICATION)))
                    .map(stay -> new Happening(stay.endedOn(), Optional.of(stay.child()), stay))
                    .toList(),
            Attribute.of("setting", Placement.Setting.class, Placement.class, stay -> Optional.of(stay.setting()))),
    /** A plan, on the day it was established. */
    PLAN(
            SourceTable.PLANS,
            (file, until) -> file.plans().stream()
                    .map(plan -> new Happening(plan.establishedOn(), Optional.empty(), plan))
                    .toList(),
            Attribute.of("kind", Plan.Kind.class, Plan.class, plan -> Optional.of(plan.kind())),
            Attribute.of("status", Plan.Status.class, Plan.class, plan -> Optional.of(plan.status()))),
    /** Professional care that was deployed, on the day it began. */
    CARE(
            SourceTable.CARE_EPISODES,
            (file, until) -> file.care().stream()
                    .filter(CareEpisode::deployed)
                    .map(care -> new Happening(care.startedOn(), Optional.empty(), care))
                    .toList(),
            Attribute.of("target", CareEpisode.Target.class, CareEpisode.class, care -> Optional.of(care.target()))),
    /** A safety assessment of the family or of a child. */
    ASSESSMENT(
            SourceTable.LIRIK,
            (file, until) -> file.assessments().stream()
                    .map(one -> new Happening(Optional.of(one.assessedOn()), one.child(), one))
                    .toList()),
    /** A reason for which the family was referred. */
    REFERRAL(
            SourceTable.REFERRAL_REASONS,
            (file, until) -> file.referralReasons().stream()
                    .map(reason -> new Happening(reason.recordedOn(), Optional.empty(), reason))
                    .toList(),
            Attribute.of(
                    "factor", ReferralReason.Factor.class, ReferralReason.class, one -> Optional.of(one.factor()))),
    /** A journal entry in which a conference is mentioned. */
    MENTION(
            SourceTable.JOURNAL,
            (file, until) -> file.conferenceMentions().stream()
                    .map(mention -> Happening.of(mention.writtenOn(), mention))
                    .toList());

    private final SourceTable table;
    private final BiFunction<CaseFile, LocalDate, List<Happening>> happenings;
    private final Map<String, Attribute> attributes;

    EventKind(SourceTable table, BiFunction<CaseFile, LocalDate, List<Happening>> happenings, Attribute... attributes) {
        this.table = table;
        this.happenings = happenings;
        this.attributes = Stream.concat(Arrays.stream(attributes), Stream.of(Attribute.DATED))
                .collect(Collectors.toUnmodifiableMap(Attribute::name, Function.identity()));
    }

    private static List<Happening> newOrders(CaseFile file, LocalDate until) {
        List<Happening> orders = new ArrayList<>();
        for (SupervisionOrder order : NewOrders.in(file.orders(), until)) {
            orders.add(Happening.of(order.pronouncedOn(), order.child(), order));
        }
        return orders;
    }

    /** Its name in study files, for example {@code new_order}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table whose rows it is made of. */
    public SourceTable table() {
        return table;
    }

    /** What may be asked of a happening of this kind. */
    public Set<String> attributes() {
        return attributes.keySet();
    }

    /** The answers that an attribute can have. */
    public List<String> values(String attribute) {
        return attribute(attribute).values();
    }

    Attribute attribute(String name) {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            throw new IllegalArgumentException(code() + " has no " + name);
        }
        return attribute;
    }

    /** What happened to a family, in the order of its file, as far as it is told until a day. */
    List<Happening> in(CaseFile file, LocalDate until) {
        return happenings.apply(file, until);
    }
}
