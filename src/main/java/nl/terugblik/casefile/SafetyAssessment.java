package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A safety assessment (LIRIK) as the protector filled it in, with the ARIJ risk class where one was computed.
 *
 * @param assessedOn the day of the assessment
 * @param child the child it is about; empty when it is about the whole family
 * @param items the answered items; an item that is not in the map was not answered, which never means no
 * @param risk the ARIJ class, imported and never computed
 * @param source the row it came from
 */
public record SafetyAssessment(
        LocalDate assessedOn,
        Optional<Pseudonym> child,
        Map<Item, Boolean> items,
        Optional<ArijClass> risk,
        Source source)
        implements CaseRecord {

    public SafetyAssessment {
        items = items.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(items));
    }

    /** An item of the LIRIK that the instrument uses; the agency's form has more. */
    public enum Item {
        SEVERE_MALTREATMENT,
        VIOLENCE_SIGNS,
        INSUFFICIENT_PROTECTION,
        INSUFFICIENT_BASIC_CARE,
        CAREGIVER_UNAVAILABLE,
        NEGLECT_SIGNS;

        /** The item's column in the export contract. */
        public String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public SourceTable table() {
        return SourceTable.LIRIK;
    }
}
