package nl.terugblik.console.layout;

import java.util.List;

/**
 * A link of the navigation.
 *
 * @param path where it leads; whoever may be in its area sees it
 * @param words the key of its words
 */
public record NavLink(String path, String words) {

    /** Links that a room brings: a bean of it. */
    public interface Bringing {

        /** The links, in order. */
        List<NavLink> links();
    }
}
