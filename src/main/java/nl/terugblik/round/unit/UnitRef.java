package nl.terugblik.round.unit;

/**
 * Which unit is meant.
 *
 * @param place the place of its document
 * @param number its number in that
 */
public record UnitRef(int place, int number) implements Comparable<UnitRef> {

    @Override
    public int compareTo(UnitRef other) {
        return place == other.place ? Integer.compare(number, other.number) : Integer.compare(place, other.place);
    }
}
