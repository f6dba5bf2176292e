package nl.terugblik.schedule.pickup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.source.ProfileFile;
import nl.terugblik.source.SourceProfile;

/**
 * The order in which deliveries are taken in: by the day of their extraction, or else the later one would have the earlier refused.
 * What does not tell its day comes last, where it keeps no other from being taken in.
 */
public final class InOrder {

    private InOrder() {}

    /** Deliveries in that order. */
    public static List<Path> of(List<Path> deliveries, Optional<Path> source) {
        Optional<SourceProfile> profile = source.map(ProfileFile::read);
        Map<Path, LocalDate> days = deliveries.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        delivery -> DeliveryFolder.dayOf(delivery, profile).orElse(LocalDate.MAX)));
        return deliveries.stream()
                .sorted(Comparator.<Path, LocalDate>comparing(days::get).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
