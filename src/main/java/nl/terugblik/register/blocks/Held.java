package nl.terugblik.register.blocks;

import java.util.List;
import nl.terugblik.casefile.Pseudonym;

/**
 * A family that the register holds.
 *
 * @param family the family
 * @param versions what deliveries brought of it
 */
public record Held(Pseudonym family, List<Version> versions) {

    public Held {
        versions = List.copyOf(versions);
    }
}
