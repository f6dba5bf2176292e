package nl.terugblik.outcomes.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.outcomes.dataset.ChildCourse.Stay;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.plan.ComparedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two files say of children, put together child by child. */
class ChildCoursesTest {

    private static final double NONE = Double.NaN;
    private static final String CHILDREN = "family,child,index_child,age_t1,order_start_day,order_end_day\n";
    private static final String EVENTS = "family,child,event,kind,start_day,end_day,end_reason\n";

    @TempDir
    private Path dataset = Path.of("");

    @Test
    void aChildHasWhatItsRowsSayAndItsFamilyHas() throws IOException {
        assertThat(read("""
                        a,c1,1,7.25,0,365
                        a,c2,0,-0.5,,
                        b,c3,1,,-40000,
                        """, """
                        a,c1,placement,network,30,60,reunification
                        a,,care,school,1,2,
                        a,c1,order,,0,365,adulthood
                        a,c1,order,,0,300,transfer
                        a,c1,placement,agency_foster,-5,,
                        a,,observed_until,,730,,
                        a,c9,placement,network,1,2,
                        b,,rows_refused,placements,,,
                        b,,rows_refused,care_episodes,,,
                        """))
                .containsExactly(
                        new ChildCourse(
                                0,
                                true,
                                7.25,
                                0,
                                365,
                                "adulthood",
                                List.of(
                                        new Stay("agency_foster", -5, NONE, ""),
                                        new Stay("network", 30, 60, "reunification")),
                                true,
                                730),
                        new ChildCourse(0, false, -0.5, NONE, NONE, "", List.of(), true, 730),
                        new ChildCourse(1, true, NONE, -40000, NONE, "", List.of(), false, NONE));
    }

    @Test
    void childrenStandByFamilyWhateverTheOrderOfTheFilesAndFamiliesThatAreNotComparedAreLeftOut() throws IOException {
        assertThat(read("""
                        b,c3,0,3,,
                        x,c7,0,9,,
                        a,c2,0,2,,
                        a,c1,0,1,,
                        """, """
                        b,c3,placement,network,9,10,
                        x,c7,placement,network,9,10,
                        a,c2,placement,residential,7,8,
                        b,c3,placement,network,5,6,
                        """))
                .containsExactly(
                        new ChildCourse(
                                0, false, 2, NONE, NONE, "", List.of(new Stay("residential", 7, 8, "")), true, NONE),
                        new ChildCourse(0, false, 1, NONE, NONE, "", List.of(), true, NONE),
                        new ChildCourse(
                                1,
                                false,
                                3,
                                NONE,
                                NONE,
                                "",
                                List.of(new Stay("network", 5, 6, ""), new Stay("network", 9, 10, "")),
                                true,
                                NONE));
    }

    @Test
    void aChildOfTwoFamiliesIsOneChildOfTheLast() throws IOException {
        assertThat(read("""
                        a,c1,1,7,0,365
                        a,c2,0,2,,
                        b,c1,0,8,,
                        """, """
                        a,c1,placement,network,1,2,
                        b,c1,placement,network,3,4,
                        b,,observed_until,,9,,
                        """))
                .containsExactly(
                        new ChildCourse(0, false, 2, NONE, NONE, "", List.of(), true, NONE),
                        new ChildCourse(
                                1,
                                false,
                                8,
                                NONE,
                                NONE,
                                "",
                                List.of(new Stay("network", 1, 2, ""), new Stay("network", 3, 4, "")),
                                true,
                                9));
    }

    private List<ChildCourse> read(String children, String events) throws IOException {
        Files.writeString(dataset.resolve("codebook.json"), "{\"variables\": []}");
        Files.writeString(dataset.resolve("children.csv"), CHILDREN + children);
        Files.writeString(dataset.resolve("events.csv"), EVENTS + events);
        Families families = Families.of(
                Codebook.read(dataset),
                List.of("a", "b"),
                List.of("experimental", "control"),
                new ComparedSet("all", List.of("experimental"), List.of("control"), Optional.empty(), List.of()),
                Map.of(),
                Optional.empty());
        return ChildCourses.read(dataset, families);
    }
}
