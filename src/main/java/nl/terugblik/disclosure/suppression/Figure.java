package nl.terugblik.disclosure.suppression;

import java.util.Set;
import nl.terugblik.disclosure.counts.Counted;

/**
 * A figure of a table that is seen only where all counts may be seen on which it rests.
 *
 * @param rests these counts
 * @param worth what is lost where it is not seen; above 0
 */
public record Figure(Set<Counted> rests, double worth) {}
