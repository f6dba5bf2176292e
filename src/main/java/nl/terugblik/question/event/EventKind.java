package nl.terugblik.question.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CareEpisode.Target;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.Research.Route;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;

/** A kind of happening that a study may ask for: which rows it is made of, and what may be asked of each. */
public enum EventKind {
    /** A first order for a child who was under no supervision on the day before. */
    NEW_ORDER(Rows.of(
                    SourceTable.SUPERVISION_ORDERS,
                    EventKind::newOrders,
                    "pronounced_on",
                    order -> Optional.of(order.pronouncedOn()))
            .by("kind", "pronounced_on", "expires_on", "lifted_on", "extends_order_id")
            .about(SupervisionOrder::child)),
    /** A court decision about supervision, whether it begins or prolongs it. */
    ORDER(Rows.of(
                    SourceTable.SUPERVISION_ORDERS,
                    family -> family.file().orders(),
                    "pronounced_on",
                    order -> Optional.of(order.pronouncedOn()))
            .about(SupervisionOrder::child)
            .with(Attribute.of("kind", SupervisionOrder.Kind.class, order -> Optional.of(order.kind())))),
    /** A stay of a child outside the parental home, on the day it began. */
    PLACEMENT(Rows.of(
                    SourceTable.PLACEMENTS,
                    family -> family.file().placements(),
                    "started_on",
                    stay -> Optional.of(stay.startedOn()))
            .or("ended_on", Placement::endedOn)
            .about(Placement::child)
            .with(Attribute.of("setting", Placement.Setting.class, stay -> Optional.of(stay.setting())))),
    /** The end of a stay by which the child came home. */
    RETURN_HOME(Rows.of(SourceTable.PLACEMENTS, EventKind::returns, "ended_on", Placement::endedOn)
            .by("ended_by")
            .about(Placement::child)
            .with(Attribute.of("setting", Placement.Setting.class, stay -> Optional.of(stay.setting())))),
    /** A plan, on the day it was established. */
    PLAN(Rows.of(SourceTable.PLANS, family -> family.file().plans(), "established_on", Plan::establishedOn)
            .or("proposed_on", Plan::proposedOn)
            .or("started_on", plan -> plan.realisation().startedOn())
            .or("ended_on", plan -> plan.realisation().endedOn())
            .with(Attribute.of("kind", Plan.Kind.class, plan -> Optional.of(plan.kind())))
            .with(Attribute.of("status", Plan.Status.class, plan -> Optional.of(plan.status())))
            .with(Attribute.of(
                    "form", Plan.Form.class, plan -> plan.realisation().form()))),
    /** Professional care that was deployed, on the day it began. */
    CARE(Rows.of(SourceTable.CARE_EPISODES, EventKind::care, "started_on", CareEpisode::startedOn)
            .by("deployed")
            .or("ended_on", CareEpisode::endedOn)
            .with(Attribute.text("type", "care_type", CareEpisode::careType))
            .with(Attribute.of("target", Target.class, care -> Optional.of(care.target())))),
    /** A safety assessment of the family or of a child. */
    ASSESSMENT(Rows.of(
                    SourceTable.LIRIK,
                    family -> family.file().assessments(),
                    "assessed_on",
                    one -> Optional.of(one.assessedOn()))
            .perhapsAbout(one -> one.child())),
    /** A reason for which the family was referred. */
    REFERRAL(Rows.of(
                    SourceTable.REFERRAL_REASONS,
                    family -> family.file().referralReasons(),
                    "recorded_on",
                    ReferralReason::recordedOn)
            .with(Attribute.of("factor", ReferralReason.Factor.class, one -> Optional.of(one.factor())))),
    /** A journal entry in which a conference is mentioned. */
    MENTION(Rows.of(
                    SourceTable.JOURNAL,
                    family -> family.file().conferenceMentions(),
                    "written_on",
                    mention -> Optional.of(mention.writtenOn()))
            .by("text")),
    /** A family's registration for a study, on the day of it. */
    RECRUITMENT(Rows.of(
                    SourceTable.RECRUITMENT,
                    family -> family.file().research().recruitment(),
                    "registered_on",
                    one -> Optional.of(one.registeredOn()))
            .or("approached_on", one -> one.approachedOn())
            .or("consent_on", one -> one.consentOn())
            .or("withdrawn_on", one -> one.withdrawnOn())
            .with(Attribute.text("study", "study", one -> one.study()))
            .with(Attribute.of("route", Route.class, one -> Optional.of(one.route())))
            .with(Attribute.flag(
                    "approached", "approached_on", one -> one.approachedOn().isPresent()))
            .with(Attribute.answer("consent", one -> one.consent()))
            .with(Attribute.flag(
                    "withdrawn", "withdrawn_on", one -> one.withdrawnOn().isPresent()))
            .with(Attribute.answer("active", one -> one.active()))),
    /** A report of the Child Protection Board. */
    COUNCIL_REPORT(Rows.of(
                    SourceTable.COUNCIL_REPORTS,
                    family -> family.file().research().councilReports(),
                    "reported_on",
                    one -> Optional.of(one.reportedOn()))
            .with(Attribute.flag("conflict_divorce", "conflict_divorce", one -> one.conflictDivorce()))),
    /** A questionnaire that was taken or should have been, on the day it was answered. */
    ANSWER(Rows.of(
                    SourceTable.QUESTIONNAIRES,
                    family -> family.file().research().questionnaires(),
                    "answered_on",
                    Questionnaire::answeredOn)
            .with(Attribute.text("instrument", "instrument", Questionnaire::instrument))
            .with(Attribute.of("wave", Questionnaire.Wave.class, one -> Optional.of(one.wave())))
            .with(Attribute.of("respondent", Questionnaire.Respondent.class, one -> Optional.of(one.respondent())))
            .with(Attribute.of("result", Questionnaire.Result.class, one -> Optional.of(one.result()))));

    private final Rows<?> rows;

    EventKind(Rows<?> rows) {
        this.rows = rows;
    }

    /** Spells stand in the order of their first orders. */
    private static List<SupervisionOrder> newOrders(FamilyView family) {
        List<Spell> spells = family.spells();
        List<SupervisionOrder> begun = new ArrayList<>(spells.size());
        int spell = 0;
        for (SupervisionOrder order : family.file().orders()) {
            if (order.kind() == SupervisionOrder.Kind.ORDER && Spells.isNew(spells.get(spell++), spells)) {
                begun.add(order);
            }
        }
        return begun;
    }

    private static List<Placement> returns(FamilyView family) {
        return family.file().placements().stream()
                .filter(stay -> stay.endedBy().equals(Optional.of(Placement.EndedBy.REUNIFICATION)))
                .toList();
    }

    private static List<CareEpisode> care(FamilyView family) {
        return family.file().care().stream().filter(CareEpisode::deployed).toList();
    }

    /** Its name in study files, for example {@code new_order}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table whose rows it is made of. */
    public SourceTable table() {
        return rows.table();
    }

    /** What may be asked of a happening of this kind. */
    public Set<String> attributes() {
        Set<String> names = new TreeSet<>(rows.attributes().keySet());
        names.add(EventQuery.DATED);
        return names;
    }

    /** The answers that an attribute can have; none where any text may be one. */
    public List<String> values(String attribute) {
        if (attribute.equals(EventQuery.DATED)) {
            return List.of("yes", "no");
        }
        Attribute<?> known = rows.attributes().get(attribute);
        if (known == null) {
            throw new IllegalArgumentException(code() + " has no " + attribute);
        }
        return known.values();
    }

    /** The days that a row can have, by their columns, the usual one first. */
    public Collection<String> days() {
        return rows.days().keySet();
    }

    Rows<?> rows() {
        return rows;
    }
}
