package nl.terugblik.protocol;

import java.nio.charset.StandardCharsets;

/**
 * A file that a study was read from, so that a run can say exactly what it carried out, and keep a copy.
 *
 * @param name the path as it was given
 * @param sha256 SHA-256 of the bytes, in lower-case hexadecimal digits
 * @param content what it says; in UTF-8 these are its very bytes
 */
public record InputFile(String name, String sha256, String content) {

    /** The size of the file. */
    public long bytes() {
        return content.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A file's own name: the folder that it lay in is no part of what the study is. */
    public String ownName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
