package nl.terugblik.round.unit;

import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.Pseudonym;

/**
 * A plan or an interview with its units.
 *
 * @param place its place among the documents of its round, from 0
 * @param family whose it is
 * @param id its identifier at the agency
 * @param facts what else is known of it, by name, such as {@code form}
 * @param units what is coded of it, by number
 */
public record Document(int place, Pseudonym family, String id, Map<String, String> facts, List<Unit> units) {

    public Document {
        facts = Map.copyOf(facts);
        units = List.copyOf(units);
    }

    /** A fact; an empty text where it is not known. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** The same at another place. */
    public Document at(int other) {
        return new Document(other, family, id, facts, units);
    }

    /** Where it stands; nothing of a person. */
    @Override
    public String toString() {
        return "document " + place;
    }
}
