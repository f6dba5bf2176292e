package nl.terugblik.source;

import java.util.List;
import java.util.Map;
import nl.terugblik.protocol.InputFile;

/**
 * How one source says what the canonical tables say.
 *
 * @param name its short name
 * @param file the file it was read from
 * @param delivery where a delivery says whose it is and of which day
 * @param files the files of a delivery, and the tables they feed
 * @param absent canonical tables that the source does not have, with the reason
 * @param limits how much may be wrong before a delivery is refused
 * @param refusedRows what becomes of families some of whose rows were refused
 * @param expectations what may be expected of columns
 */
public record SourceProfile(
        String name,
        InputFile file,
        DeliveryFacts delivery,
        List<SourceFile> files,
        Map<String, String> absent,
        RefusalLimits limits,
        RefusedRows refusedRows,
        List<Expectation> expectations) {

    public SourceProfile {
        files = List.copyOf(files);
        absent = Map.copyOf(absent);
        expectations = List.copyOf(expectations);
    }
}
