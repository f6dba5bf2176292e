package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import nl.terugblik.cli.exit.UnusableAddress;
import nl.terugblik.cli.work.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    private static final String URL = "jdbc:postgresql://db.agency.nl/register?user=steward";

    @Test
    void isNamedByTheOptionRatherThanTheEnvironment() {
        Map<String, String> environment = Map.of("TERUGBLIK_DATABASE", URL, "PGPASSWORD", "geheim");

        assertThat(DatabaseAddress.of(Optional.empty(), Map.of())).isEmpty();
        assertThat(DatabaseAddress.of(Optional.empty(), environment))
                .contains(new DatabaseAddress(URL, Optional.of("geheim")));
        assertThat(DatabaseAddress.of(Optional.of(URL + "2"), environment).map(DatabaseAddress::url))
                .contains(URL + "2");
    }

    @Test
    void isToldWithoutItsParametersAndPassword() {
        assertThat(new DatabaseAddress(URL, Optional.of("geheim"))).hasToString("db.agency.nl/register");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/register?user=steward&password=geheim",
                "jdbc:postgresql://db/register?PASSWORD=geheim",
                "jdbc:postgresql://db/register?sslpassword=geheim",
                "jdbc:postgresql://steward:geheim@db/register",
                "postgresql://steward:geheim@db/register",
                "jdbc:h2:mem:geheim",
                "geheim"
            })
    void isRefusedWithAPasswordOrOfAnotherKindAndNotRepeated(String url) {
        assertThatThrownBy(() -> new DatabaseAddress(url, Optional.empty()))
                .isInstanceOf(UnusableAddress.class)
                .hasMessageNotContaining("geheim");
        Asked asked = Asked.of(FakeEngine.remembering(), Map.of(), "runs", "--database", url);
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).doesNotContain("geheim");
    }
}
