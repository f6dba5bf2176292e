package nl.terugblik.intake;

import static nl.terugblik.intake.Fixture.that;

import java.util.List;

/** A child stays in one place at a time. */
class PlacementRulesTest extends FixtureTest {

    private static Fixture stays(String sentence, String rows) {
        return that(sentence)
                .given("placements", "placement_id,child_id,setting,started_on,ended_on,ended_by\n" + rows);
    }

    static List<Fixture> fixtures() {
        return List.of(
                stays("a stay may start on the day on which another ends", """
                        s1,c1,network,2013-02-01,2013-03-01,
                        s2,c1,residential,2013-03-01,2013-04-01,
                        s3,c2,network,2013-02-01,2013-03-01,
                        """)
                        .rejects("placements.csv 4 started_on placed_without_order warning family")
                        .reconciles("placements 3 = 3 + 0 + 0"),
                stays("of two stays that share a day the later is refused", """
                        s2,c1,residential,2013-02-28,2013-04-01,
                        s1,c1,network,2013-02-01,2013-03-01,
                        """)
                        .rejects("placements.csv 2 started_on overlapping_placement refused family see 3")
                        .reconciles("placements 2 = 1 + 1 + 0")
                        .marks("f1 placements"),
                stays("a stay that goes on shares every later day", """
                        s1,c1,network,2013-02-01,,
                        s2,c1,residential,2015-02-28,2015-04-01,
                        """)
                        .rejects("placements.csv 3 started_on overlapping_placement refused family see 2")
                        .reconciles("placements 2 = 1 + 1 + 0")
                        .marks("f1 placements"),
                stays("of stays that start together both are refused", """
                        s1,c1,network,2013-02-01,2013-03-01,
                        s2,c1,residential,2013-02-01,2013-05-01,
                        s3,c1,residential,2013-04-01,2013-06-01,
                        """)
                        .rejects("""
                        placements.csv 2 started_on overlapping_placement refused family see 3
                        placements.csv 3 started_on overlapping_placement refused family see 2
                        """)
                        .reconciles("placements 3 = 1 + 2 + 0")
                        .marks("f1 placements"),
                stays("a stay is held against accepted ones only", """
                        s1,c1,network,2013-02-01,2013-04-01,
                        s2,c1,residential,2013-03-01,2013-06-01,
                        s3,c1,network,2013-04-01,2013-05-01,
                        """)
                        .rejects("placements.csv 3 started_on overlapping_placement refused family see 2")
                        .reconciles("placements 3 = 2 + 1 + 0")
                        .marks("f1 placements"),
                stays("a stay of no day shares none", """
                        s1,c1,network,2013-02-01,2013-03-01,
                        s2,c1,residential,2013-02-10,2013-02-10,
                        s3,c1,residential,2013-02-01,2013-02-01,
                        """).reconciles("placements 3 = 3 + 0 + 0"));
    }
}
