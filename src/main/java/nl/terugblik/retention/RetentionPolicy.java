package nl.terugblik.retention;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * How long files are kept; what is empty is kept for good.
 *
 * @param name the first digits of the hash of its file, by which entries name it
 * @param spools rows of intakes that were cut off
 * @param logs logs of days that are over
 * @param refused the steward's files of deliveries that were refused
 * @param deliveries the same of deliveries that were taken in, of each agency
 * @param runs results of studies, of each study
 */
public record RetentionPolicy(
        String name,
        Optional<Term> spools,
        Optional<Term> logs,
        Optional<Term> refused,
        Optional<Term> deliveries,
        Optional<Term> runs) {

    private static final int NAME_DIGITS = 12;

    /**
     * How long.
     *
     * @param days what is older goes
     * @param keepLast so many stay however old they are
     */
    record Term(int days, int keepLast) {}

    /**
     * Reads a policy.
     *
     * @throws nl.terugblik.protocol.InvalidStudy when it is not valid, with a sentence a fault
     */
    public static RetentionPolicy read(Path file) {
        YamlFile yaml = Schemas.RETENTION.read(file);
        JsonNode root = yaml.root();
        return new RetentionPolicy(
                yaml.file().sha256().substring(0, NAME_DIGITS),
                term(root, "spools"),
                term(root, "logs"),
                term(root, "refused_deliveries"),
                term(root, "deliveries"),
                term(root, "runs"));
    }

    private static Optional<Term> term(JsonNode root, String what) {
        return Optional.ofNullable(root.get(what))
                .map(term -> new Term(
                        term.path("older_than_days").asInt(),
                        term.path("keep_last").asInt(0)));
    }
}
