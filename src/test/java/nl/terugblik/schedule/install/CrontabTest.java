package nl.terugblik.schedule.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The lines that cron is given. */
class CrontabTest {

    @Test
    void startInTheScheduleZoneWithEveryWordQuoted() {
        assertThat(Crontab.of(Installed.nightly(
                                Path.of("/opt/terugblik/terugblik"), Path.of("/srv/the agency's 50%"), false))
                        .lines()
                        .filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "CRON_TZ=Europe/Amsterdam",
                        "30 3 * * 1,2,3,4,5,6 cd '/srv/the agency'\\''s 50\\%' && umask 077 && /opt/terugblik/terugblik schedule"
                                + " run '/srv/the agency'\\''s 50\\%/jobs/schedules/nightly.yaml' --work '/srv/the"
                                + " agency'\\''s 50\\%/work' --key-file /etc/terugblik/key --as steward:anna");
    }
}
