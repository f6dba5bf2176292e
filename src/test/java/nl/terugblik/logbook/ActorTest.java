package nl.terugblik.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {

    @ParameterizedTest(name = "claimed {0}, user {1}: {2}")
    @CsvSource({
        "steward:anna, root, steward:anna",
        "'  ', root, root",
        "'Anna de Vries', root, Anna_de_Vries",
        "'', 'DOMAIN\\user', DOMAIN_user",
        "'', '', unknown"
    })
    void isWhoTheEnvironmentClaimsElseTheSystemsUser(String claimed, String user, String name) {
        assertThat(Actor.of(Map.of("TERUGBLIK_ACTOR", claimed), user)).isEqualTo(new Actor(name));
    }
}
