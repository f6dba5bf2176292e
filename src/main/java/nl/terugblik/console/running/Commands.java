package nl.terugblik.console.running;

import nl.terugblik.console.place.Place;
import org.springframework.stereotype.Component;

/** The commands that were started for someone. */
@Component
public final class Commands {

    private final Place place;

    Commands(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }
}
