package nl.terugblik.round.store;

import nl.terugblik.round.scheme.Position;

/**
 * A sheet that was taken in.
 *
 * @param position whose place it is
 * @param coder who coded
 * @param hmac a keyed hash of what it says
 * @param units how many rows it has
 */
public record TakenSheet(Position position, String coder, String hmac, int units) {}
