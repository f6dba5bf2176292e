package nl.terugblik.compare.run;

/**
 * A delivery that a run stands on.
 *
 * @param label the day of extraction and a part of its keyed hash: how people name it
 * @param organisation the agency that made it
 * @param extractedOn the day of extraction
 */
public record DeliveryName(String label, String organisation, String extractedOn) {}
