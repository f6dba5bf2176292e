package nl.terugblik.release;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that was asked for.
 *
 * @param release its id
 * @param said what there is to say of it, a sentence a line
 * @param inside where what is hidden is listed, for who reviews it
 */
public record Requested(String release, List<String> said, Path inside) {

    public Requested {
        said = List.copyOf(said);
    }
}
