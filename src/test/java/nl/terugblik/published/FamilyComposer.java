package nl.terugblik.published;

import static nl.terugblik.published.Member.recorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.published.Course.Supervision;
import nl.terugblik.sample.table.Table;

/** Writes what is known of the parents, the children, the referral and the plan. */
final class FamilyComposer {

    private static final int ADULT_DAYS = 6574;
    private static final int SIBLING_DAYS = 800;

    private FamilyComposer() {}

    static void compose(Member member) {
        parents(member);
        children(member);
        referral(member);
        plan(member);
    }

    private static void parents(Member member) {
        int i = member.number();
        List<String> parents = member.tables().parents().of(i);
        member.rows()
                .add(
                        Table.FAMILIES,
                        member.id(),
                        recorded(member.tables().ethnicity().of(i).get(0)),
                        recorded(parents.get(0)),
                        recorded(parents.get(1)),
                        recorded(member.tables().disability().of(i).get(0)),
                        closedOn(member.course()));
    }

    private static Optional<LocalDate> closedOn(Course course) {
        return course.helpClosed() ? Optional.of(course.supervisionEnd().plusDays(7)) : Optional.empty();
    }

    /** Children under supervision lie evenly about their mean age; the others are older where that leaves them minors. */
    private static void children(Member member) {
        Course course = member.course();
        int supervised = member.household().supervised();
        for (int which = 1; which <= member.household().children(); which++) {
            Optional<LocalDate> birth = Optional.empty();
            if (course.meanAgeDays().isPresent()) {
                int ageOfEldest = course.meanAgeDays().getAsInt() + (supervised - 1) * course.daysApart() / 2;
                int age = which <= supervised
                        ? ageOfEldest - (which - 1) * course.daysApart()
                        : ageOfEldest + (which - supervised) * SIBLING_DAYS;
                birth = age < ADULT_DAYS ? Optional.of(course.t1().minusDays(age)) : Optional.empty();
            }
            String sex = (member.number() + which) % 2 == 0 ? "f" : "m";
            member.rows().add(Table.CHILDREN, member.child(which), member.id(), birth, sex);
        }
    }

    private static void referral(Member member) {
        List<String> factors = member.tables().referral().of(member.number());
        LocalDate recordedOn = member.course().t1().minusDays(30);
        if (factors.get(0).equals("yes")) {
            member.rows().add(Table.REFERRAL_REASONS, member.id(), recordedOn, "child", "invented: about the child");
        }
        if (factors.get(1).equals("yes")) {
            member.rows().add(Table.REFERRAL_REASONS, member.id(), recordedOn, "parent", "invented: about a parent");
        }
    }

    /** A control family without a plan has one that was proposed and never made. */
    private static void plan(Member member) {
        Course course = member.course();
        boolean made = course.daysToPlan().isPresent();
        member.rows()
                .add(
                        Table.PLANS,
                        member.key(Table.PLANS, "G"),
                        member.id(),
                        member.experimental() ? "conference" : "family_plan",
                        course.t1().plusDays(3),
                        made ? Optional.of(course.t2()) : Optional.empty(),
                        made ? "established" : "proposed");
        if (!member.experimental() && course.supervision() != Supervision.OPEN) {
            String entry = member.key(Table.JOURNAL, "J");
            member.rows()
                    .add(Table.JOURNAL, entry, member.id(), course.t1().plusDays(14), "Weekcontact met het gezin.");
        }
    }
}
