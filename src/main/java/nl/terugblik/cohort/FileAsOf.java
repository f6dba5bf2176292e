package nl.terugblik.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.Research.Recruitment;
import nl.terugblik.casefile.SupervisionOrder;

/**
 * Turns a case file back to a day.
 *
 * <p>Undated facts are as extracted. A referral reason without a date counts as known, since referral comes before the
 * order; plans, mentions and care that was never deployed are left out, dated or not. Of refused rows nobody knows the
 * day, so the tables they came from stay named.
 *
 * @param day the last day that the file knows of
 */
record FileAsOf(LocalDate day) {

    CaseFile of(CaseFile whole) {
        return new CaseFile(
                whole.family(),
                facts(whole.facts()),
                whole.children().stream()
                        .filter(child -> undatedOrBy(child.birthDate()) || underOrder(whole, child.id()))
                        .map(this::child)
                        .toList(),
                whole.referralReasons().stream()
                        .filter(reason -> undatedOrBy(reason.recordedOn()))
                        .toList(),
                orders(whole.orders()),
                whole.placements().stream()
                        .filter(placement -> by(placement.startedOn()))
                        .map(this::placement)
                        .toList(),
                whole.assessments().stream()
                        .filter(assessment -> by(assessment.assessedOn()))
                        .toList(),
                whole.care().stream()
                        .filter(care -> care.deployed() && by(care.startedOn().orElseThrow()))
                        .map(this::care)
                        .toList(),
                List.of(),
                List.of(),
                research(whole.research()),
                whole.refused());
    }

    /** A questionnaire that was not answered has no day on which anybody knew. */
    private Research research(Research whole) {
        return whole.isEmpty()
                ? whole
                : new Research(
                        whole.recruitment().stream()
                                .filter(row -> by(row.registeredOn()))
                                .map(this::recruitment)
                                .toList(),
                        whole.councilReports().stream()
                                .filter(report -> by(report.reportedOn()))
                                .toList(),
                        whole.questionnaires().stream()
                                .filter(one -> one.answeredOn().filter(this::by).isPresent())
                                .toList(),
                        whole.refused());
    }

    private Recruitment recruitment(Recruitment row) {
        boolean answered = row.consentOn().filter(this::by).isPresent();
        return new Recruitment(
                row.study(),
                row.registeredOn(),
                row.route(),
                row.approachedOn().filter(this::by),
                answered ? row.consent() : Optional.empty(),
                answered ? row.consentOn() : Optional.empty(),
                row.withdrawnOn().filter(this::by),
                Optional.empty(),
                Optional.empty(),
                row.source());
    }

    private boolean by(LocalDate date) {
        return !date.isAfter(day);
    }

    private boolean undatedOrBy(Optional<LocalDate> date) {
        return date.isEmpty() || by(date.orElseThrow());
    }

    /** Courts place unborn children under supervision; from then on the file knows them. */
    private boolean underOrder(CaseFile whole, Pseudonym child) {
        return whole.orders().stream().anyMatch(order -> order.child().equals(child) && by(order.pronouncedOn()));
    }

    /** Of an unborn child the file knows that it will be born, and not when. */
    private Child child(Child child) {
        Optional<LocalDate> known = child.birthDate().map(born -> by(born) ? born : day.plusDays(1));
        return new Child(child.id(), known, child.sex(), child.source());
    }

    private FamilyFacts facts(FamilyFacts facts) {
        return new FamilyFacts(
                facts.ethnicity(),
                facts.parentsTogether(),
                facts.householdsInvolved(),
                facts.parentalMid(),
                facts.caseClosedOn().filter(this::by),
                facts.source());
    }

    /** An extension whose predecessor lies later than itself was out of order; it continues nothing known by then. */
    private List<SupervisionOrder> orders(List<SupervisionOrder> orders) {
        int[] places = new int[orders.size()];
        Arrays.fill(places, -1);
        int kept = 0;
        for (int i = 0; i < places.length; i++) {
            if (by(orders.get(i).pronouncedOn())) {
                places[i] = kept++;
            }
        }
        List<SupervisionOrder> known = new ArrayList<>(kept);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                known.add(order(orders.get(i), places));
            }
        }
        return known;
    }

    private SupervisionOrder order(SupervisionOrder order, int[] places) {
        Predecessor predecessor = order.predecessor() instanceof Predecessor.Known known
                ? places[known.order()] < 0 ? Predecessor.UNKNOWN : new Predecessor.Known(places[known.order()])
                : order.predecessor();
        Optional<LocalDate> lifted = order.liftedOn().filter(this::by);
        return new SupervisionOrder(
                order.child(),
                order.kind(),
                order.pronouncedOn(),
                order.expiresOn(),
                lifted,
                predecessor,
                lifted.isPresent() || by(order.expiresOn()) ? order.endReason() : Optional.empty(),
                order.source());
    }

    private Placement placement(Placement placement) {
        Optional<LocalDate> ended = placement.endedOn().filter(this::by);
        return new Placement(
                placement.child(),
                placement.setting(),
                placement.startedOn(),
                ended,
                ended.isPresent() ? placement.endedBy() : Optional.empty(),
                placement.source());
    }

    private CareEpisode care(CareEpisode care) {
        return new CareEpisode(
                care.careType(), care.target(), care.startedOn(), care.endedOn().filter(this::by), true, care.source());
    }
}
