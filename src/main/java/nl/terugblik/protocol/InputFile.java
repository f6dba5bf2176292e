package nl.terugblik.protocol;

/**
 * A file that a study was read from, so that a run can say exactly what it carried out.
 *
 * @param name the path as it was given
 * @param sha256 SHA-256 of the bytes, in lower-case hexadecimal digits
 */
public record InputFile(String name, String sha256) {}
