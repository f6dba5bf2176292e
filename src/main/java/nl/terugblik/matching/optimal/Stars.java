package nl.terugblik.matching.optimal;

import java.util.Arrays;

/**
 * Linked rows as stars, each around a centre.
 *
 * @param centreOf for each row the centre of its star, which can be the row itself; −1 for a row without links
 */
record Stars(int[] centreOf) {

    /**
     * The stars of an edge cover. A link both ends of which have other links is not needed, so it costs nothing, and goes;
     * every link that stays has an end with no other.
     */
    static Stars of(EdgeCover cover) {
        int[] links = new int[cover.pays().length];
        for (int link = 0; link < cover.size(); link++) {
            links[cover.from()[link]]++;
            links[cover.to()[link]]++;
        }
        boolean[] gone = new boolean[cover.size()];
        for (int link = 0; link < cover.size(); link++) {
            if (links[cover.from()[link]] > 1 && links[cover.to()[link]] > 1) {
                gone[link] = true;
                links[cover.from()[link]]--;
                links[cover.to()[link]]--;
            }
        }
        int[] centreOf = new int[links.length];
        Arrays.fill(centreOf, -1);
        for (int link = 0; link < cover.size(); link++) {
            if (!gone[link]) {
                int row = cover.from()[link];
                int control = cover.to()[link];
                int centre = links[control] > 1 ? control : row;
                centreOf[row] = centre;
                centreOf[control] = centre;
            }
        }
        return new Stars(centreOf);
    }
}
