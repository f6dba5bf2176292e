package nl.terugblik.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.supervision.Spell;
import nl.terugblik.supervision.Spells;

/** The question of the study of 2016 as it was once written in Java, for the study language to be held against. */
final class ScreeningOf2016 {

    private static final LocalDate FROM = LocalDate.parse("2012-05-07");
    private static final LocalDate TO = LocalDate.parse("2013-12-31");

    private ScreeningOf2016() {}

    /** Group, T1, T2, T3 and whether a plan dates T2, or why the family is out. */
    static String of(CaseFile file, LocalDate extracted) {
        if (file.refused(SourceTable.FAMILIES)
                || file.refused(SourceTable.SUPERVISION_ORDERS)
                || file.refused(SourceTable.PLANS)) {
            return "source_rows_refused";
        }
        List<Spell> spells = Spells.of(file.orders(), extracted);
        if (spells.isEmpty()) {
            return "no_supervision_order";
        }
        Optional<LocalDate> index = spells.stream()
                .filter(spell -> Spells.isNew(spell, spells))
                .map(Spell::startedOn)
                .filter(day -> !day.isBefore(FROM) && !day.isAfter(TO))
                .max(LocalDate::compareTo);
        return index.isEmpty() ? "no_new_order_in_window" : of(file, index.orElseThrow(), extracted);
    }

    private static String of(CaseFile file, LocalDate t1, LocalDate extracted) {
        Optional<LocalDate> conference = established(file, Plan.Kind.CONFERENCE, t1, extracted);
        if (conference.isPresent()) {
            return measured("experimental", t1, conference);
        }
        List<Plan> conferences = file.plans().stream()
                .filter(plan -> plan.kind() == Plan.Kind.CONFERENCE)
                .toList();
        List<Plan> established = conferences.stream()
                .filter(plan -> plan.status() == Plan.Status.ESTABLISHED)
                .toList();
        if (established.stream().anyMatch(plan -> plan.establishedOn().isEmpty())) {
            return "conference_without_date";
        }
        if (established.stream()
                .anyMatch(plan -> plan.establishedOn().orElseThrow().isBefore(t1))) {
            return "conference_before_t1";
        }
        if (!conferences.isEmpty()) {
            return "conference_not_established";
        }
        if (!file.conferenceMentions().isEmpty()) {
            return "conference_mentioned";
        }
        return file.refused(SourceTable.JOURNAL)
                ? "source_rows_refused"
                : measured("control", t1, established(file, Plan.Kind.FAMILY_PLAN, t1, extracted));
    }

    private static Optional<LocalDate> established(CaseFile file, Plan.Kind kind, LocalDate t1, LocalDate extracted) {
        return file.plans().stream()
                .filter(plan -> plan.kind() == kind && plan.status() == Plan.Status.ESTABLISHED)
                .flatMap(plan -> plan.establishedOn().stream())
                .filter(day -> !day.isBefore(t1) && !day.isAfter(extracted))
                .min(LocalDate::compareTo);
    }

    private static String measured(String group, LocalDate t1, Optional<LocalDate> plan) {
        LocalDate t2 = plan.orElse(t1.plusDays(42));
        return group + " " + t1 + " " + t2 + " " + t2.plusMonths(12) + " " + plan.isPresent();
    }
}
