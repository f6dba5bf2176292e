package nl.terugblik.compare.run;

/**
 * A study or an instrument as a run names it.
 *
 * @param name its own name
 * @param file where its copy lies below the folder of the run
 * @param sha256 the hash of the file
 */
public record ProtocolName(String name, String file, String sha256) {}
