package nl.terugblik.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.keys.UnusableKey;
import nl.terugblik.register.Delivery.Kind;
import nl.terugblik.register.seals.RegisterKey;
import org.junit.jupiter.api.Test;

@UsesRegister
class DeliveriesTest {

    private final RegisterInMemory register = new RegisterInMemory();
    private final Deliveries deliveries = register.deliveries();

    @Test
    void areFoundByAgencyAndContent() {
        Delivery north = register.publish("north", 1, Kind.FULL);
        Delivery south = register.publish("south", 1, Kind.DELTA);
        assertThat(deliveries.find("north", north.contentHash())).contains(north);
        assertThat(deliveries.find("south", north.contentHash())).isEmpty();
        assertThat(south.kind()).isEqualTo(Kind.DELTA);
        assertThat(south.organisation()).isEqualTo("south");
        assertThat(south.label()).isEqualTo("2015-01-31-" + south.contentHash().substring(0, 12));
    }

    @Test
    void countInTheOrderOfPublication() {
        Delivery first = register.publish("north", 3, Kind.FULL);
        Delivery begun = register.begin("north", 4, Kind.FULL);
        assertThat(deliveries.unfinished()).containsExactly(begun);
        assertThat(deliveries.published()).containsExactly(first);
        deliveries.publish(begun.id());
        assertThat(deliveries.unfinished()).isEmpty();
        assertThat(deliveries.published())
                .extracting(delivery -> delivery.publishedNo().orElseThrow())
                .containsExactly(1, 2);
    }

    @Test
    void keepTheirPlaceWhenPublishedAgain() {
        Delivery first = register.publish("north", 3, Kind.FULL);
        register.publish("north", 4, Kind.FULL);
        deliveries.publish(first.id());
        assertThat(deliveries.get(first.id())).isEqualTo(first);
    }

    @Test
    void areNotGivenUpOncePublished() {
        Delivery first = register.publish("north", 3, Kind.FULL);
        assertThatThrownBy(() -> deliveries.giveUp(first.id())).isInstanceOf(IllegalArgumentException.class);
        assertThat(deliveries.published()).containsExactly(first);
    }

    @Test
    void areNoPointInTimeBeforeTheyArePublished() {
        Delivery begun = register.begin("north", 4, Kind.FULL);
        assertThatThrownBy(() -> AsOf.delivery(deliveries, begun)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void belongToARegisterOfOneKey() {
        RegisterKey.check(register.database(), TestKeys.key(1));
        assertThatCode(() -> RegisterKey.check(register.database(), TestKeys.key(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RegisterKey.check(register.database(), TestKeys.key(2)))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining(TestKeys.key(1).fingerprint())
                .hasMessageContaining(TestKeys.key(2).fingerprint());
    }
}
