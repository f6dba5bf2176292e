package nl.terugblik.crate;

import java.time.LocalDate;
import java.util.List;

/**
 * What a crate says of the whole that it describes.
 *
 * @param identifier what tells this from others, and is the same for equal runs
 * @param name its title
 * @param description what it holds and who may see it
 * @param day the day of the last extraction that it rests on; a crate bears no other time
 * @param licence what one may do with it, in a sentence
 * @param version the version of the program
 * @param sources what the program read that does not lie in the folder
 * @param protocol the files of the folder that the program went by, by the beginning of their names
 * @param later files that are added after the crate and so have no hash in it
 */
public record CrateSubject(
        String identifier,
        String name,
        String description,
        LocalDate day,
        String licence,
        String version,
        List<Source> sources,
        String protocol,
        List<String> later) {

    public CrateSubject {
        sources = List.copyOf(sources);
        later = List.copyOf(later);
    }

    /**
     * Something that the program read.
     *
     * @param id what tells it from others
     * @param name its name
     * @param day the day that it was extracted
     */
    public record Source(String id, String name, LocalDate day) {}
}
