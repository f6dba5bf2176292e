package nl.terugblik.schedule.run;

import nl.terugblik.schedule.night.NightOutcome;
import nl.terugblik.schedule.plan.Schedule;

/** Whoever tells people and machines of nights. It costs a bounded wait, and whatever goes wrong with it fails no night. */
public interface Teller {

    /** Nobody is told. */
    Teller NOBODY = new Teller() {
        @Override
        public void begin(Schedule schedule) {
            // nobody wants to know
        }

        @Override
        public void end(Schedule schedule, NightOutcome night) {
            // nobody wants to know
        }
    };

    /** The work of a night begins. */
    void begin(Schedule schedule);

    /** A night has its outcome. It may be said again of the same night, and is told once. */
    void end(Schedule schedule, NightOutcome night);
}
