package nl.terugblik.report.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the report must know beside the run's files.
 *
 * @param study the study's short name
 * @param title its title
 * @param deliveries what it was made from, at least one
 * @param instrument the name of the coding instrument
 * @param rules the choices it made
 * @param asked the question, where the study asks one of its own
 * @param made by what it was made, so that it can be made again
 */
public record ReportFacts(
        String study,
        Bilingual title,
        List<Delivery> deliveries,
        String instrument,
        StudyRules rules,
        Optional<Asked> asked,
        Made made) {
    /**
     * A delivery that the study was made from.
     *
     * @param organisation the agency that made it
     * @param id its identifier in the register
     * @param observedUntil the day it was extracted: nothing later can have been observed
     * @param journalRead whether it held a contact journal, where the study looks for mentions in it
     */
    public record Delivery(String organisation, String id, LocalDate observedUntil, boolean journalRead) {}

    /**
     * By what a report was made. It names no run and no time: equal runs have equal reports.
     *
     * @param studyFile the name of the study file, without its folder
     * @param studyHash its SHA-256
     * @param instrumentFile the name of the instrument's file, without its folder
     * @param instrumentHash its SHA-256
     * @param mark the digits that runs of the same study on the same register share
     * @param softwareVersion the version of this program
     */
    public record Made(
            String studyFile,
            String studyHash,
            String instrumentFile,
            String instrumentHash,
            String mark,
            String softwareVersion) {}

    public ReportFacts {
        deliveries = List.copyOf(deliveries);
        if (deliveries.isEmpty()) {
            throw new IllegalArgumentException("A report is made from at least one delivery.");
        }
    }

    public List<String> organisations() {
        return deliveries.stream().map(Delivery::organisation).distinct().toList();
    }

    public LocalDate observedUntil() {
        return deliveries.stream()
                .map(Delivery::observedUntil)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
