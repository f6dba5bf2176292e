package nl.terugblik.console.run;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of runs, the latest first.
 *
 * @param runs the runs
 * @param older the number of an entry before which the next page's runs began; empty where this is the last
 */
public record RunPage(List<RunLine> runs, OptionalLong older) {

    public RunPage {
        runs = List.copyOf(runs);
    }
}
