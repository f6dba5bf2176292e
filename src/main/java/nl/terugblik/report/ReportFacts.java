package nl.terugblik.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the report must know beside the run's files.
 *
 * @param study the study's short name
 * @param title its title
 * @param deliveries what it was made from, at least one
 * @param instrument the name of the coding instrument
 * @param rules the choices it made
 * @param softwareVersion the version of this program
 */
public record ReportFacts(
        String study,
        Bilingual title,
        List<ReportedDelivery> deliveries,
        String instrument,
        StudyRules rules,
        String softwareVersion) {
    public ReportFacts {
        deliveries = List.copyOf(deliveries);
        if (deliveries.isEmpty()) {
            throw new IllegalArgumentException("A report is made from at least one delivery.");
        }
    }

    List<String> organisations() {
        return deliveries.stream()
                .map(ReportedDelivery::organisation)
                .distinct()
                .toList();
    }

    LocalDate observedUntil() {
        return deliveries.stream()
                .map(ReportedDelivery::observedUntil)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
