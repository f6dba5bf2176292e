package nl.terugblik.lineage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunUuidTest {

    /** The example of RFC 9562, appendix A.4: the name www.example.com in the space of domain names. */
    @Test
    void isOfVersionFive() {
        UUID domains = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(RunUuid.of(domains, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void isTheSameForOneNameAndAnotherForOthers() {
        assertThat(RunUuid.of("one")).isEqualTo(RunUuid.of("one")).isNotEqualTo(RunUuid.of("other"));
    }
}
