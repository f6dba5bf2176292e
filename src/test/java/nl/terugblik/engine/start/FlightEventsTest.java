package nl.terugblik.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import org.junit.jupiter.api.Test;

/** The events of a job are known to the flight recorder before the job uses them. */
class FlightEventsTest {

    @Test
    void areEnteredWithTheRecorder() {
        FlightEvents.enter();

        List<String> known = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .map(EventType::getName)
                .toList();
        assertThat(known)
                .anyMatch(name -> name.endsWith("JobLaunchEvent"))
                .anyMatch(name -> name.endsWith("TaskletExecutionEvent"));
    }
}
