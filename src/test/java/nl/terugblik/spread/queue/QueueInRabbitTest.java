package nl.terugblik.spread.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.start.QueuePlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A queue in a broker that the tests start, under a user with no more rights than are asked for. */
@UsesRegister
@EnabledIfSystemProperty(named = "terugblik.test.database", matches = "postgresql")
@EnabledIf(
        value = "nl.terugblik.spread.queue.OwnBroker#isInstalled",
        disabledReason = "there is no rabbitmq-server on this machine")
class QueueInRabbitTest {

    private static final DataSource REGISTER = new DriverManagerDataSource(TestDatabase.emptyPostgres());
    private static final StepExecutionRequest FIRST = new StepExecutionRequest("screen families", 7);
    private static final StepExecutionRequest SECOND = new StepExecutionRequest("screen families", 8);

    private final PartQueue queue = queue(OwnBroker.running().url(), REGISTER, "ekc-follow-up 1.0");

    QueueInRabbitTest() throws SQLException {}

    private final java.sql.Connection own = REGISTER.getConnection();

    private static PartQueue queue(String url, DataSource register, String group) {
        return QueuePlace.of(Optional.of(OwnBroker.read(url)), register, group, Duration.ofSeconds(4));
    }

    @AfterEach
    void close() throws SQLException {
        queue.prepare();
        queue.close();
        own.close();
    }

    @Test
    void givesWhatWaitsFirstComeFirstServedAndForgetsWhatIsSettled() {
        assertThat(queue.isEmpty()).isTrue();
        queue.add(List.of(FIRST, SECOND));
        assertThat(queue.isEmpty()).isFalse();
        try (Place place = queue.place(own)) {
            assertThat(place.take().map(StepExecutionRequest::getStepExecutionId))
                    .contains(7L);
            place.settle();
            assertThat(place.take().map(StepExecutionRequest::getStepName)).contains("screen families");
            place.settle();
            assertThat(place.take()).isEmpty();
            place.settle();
        }
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void givesToAnotherWhatWasNotSettledByOneWhoIsGone() {
        queue.add(List.of(FIRST, SECOND));
        try (Place gone = queue.place(own)) {
            assertThat(gone.take().map(StepExecutionRequest::getStepExecutionId))
                    .contains(7L);
            assertThat(taken()).contains(8L);
        }
        assertThat(taken()).contains(7L);
    }

    @Test
    void putsBehindAllOthersWhatIsPassedOn() {
        queue.add(List.of(FIRST, SECOND));
        try (Place place = queue.place(own)) {
            place.passOn(place.take().orElseThrow());
            place.settle();
        }
        assertThat(taken()).contains(8L);
        assertThat(taken()).contains(7L);
        assertThat(taken()).isEmpty();
    }

    @Test
    void holdsNothingOfAnEarlierStart() {
        queue.add(List.of(FIRST, SECOND));
        queue.prepare();
        assertThat(taken()).isEmpty();
    }

    /** Parts are known by their numbers, which begin at 1 in every database. */
    @Test
    void isAnothersForAnotherRegisterAndAnotherStudyAndTellsNeither() throws Exception {
        queue.add(List.of(FIRST));
        DataSource another = new DriverManagerDataSource(TestDatabase.emptyPostgres());
        try (PartQueue ofAnother = queue(OwnBroker.running().url(), another, "ekc-follow-up 1.0");
                PartQueue ofStudy = queue(OwnBroker.running().url(), REGISTER, "ekc-follow-up 1.1")) {
            assertThat(ofAnother.isEmpty()).isTrue();
            assertThat(ofStudy.isEmpty()).isTrue();
        }
        assertThat(((QueueInRabbit) queue).name()).matches("terugblik\\.[0-9a-f-]{36}");
        assertThat(taken()).contains(7L);
    }

    @Test
    void isReadByAUserOfTheDatabaseWhoOwnsNothing() throws Exception {
        TestDatabase.makeUserOfPostgres("lezer_van_de_rij", OwnBroker.PASSWORD);
        String url = TestDatabase.emptyPostgres();
        try (PartQueue owners = queue(OwnBroker.running().url(), new DriverManagerDataSource(url), "x");
                PartQueue others = queue(
                        OwnBroker.running().url(),
                        new DriverManagerDataSource(
                                url.replaceFirst("user=.*", "user=lezer_van_de_rij&password=" + OwnBroker.PASSWORD)),
                        "x")) {
            assertThat(((QueueInRabbit) others).name()).isEqualTo(((QueueInRabbit) owners).name());
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none",
                "''",
                "'screen families\n7\nand more'",
                "'\u00ac\u00ed\u0000\u0005sr'",
                "'screen families\n-7'"
            })
    void dropsWhatIsNoRequest(String text) throws Exception {
        try (Connection tester = tester();
                Channel channel = tester.createChannel()) {
            queue.prepare();
            byte[] body = text == null ? new byte[0] : text.getBytes(StandardCharsets.ISO_8859_1);
            channel.basicPublish("", ((QueueInRabbit) queue).name(), null, body);
            channel.basicPublish("", ((QueueInRabbit) queue).name(), null, RequestText.of(FIRST));
            try (Place place = queue.place(own)) {
                Optional<StepExecutionRequest> first = place.take();
                place.settle();
                assertThat(first.or(place::take).map(StepExecutionRequest::getStepExecutionId))
                        .contains(7L);
                place.settle();
                assertThat(place.take()).isEmpty();
            }
        }
    }

    @Test
    void letsBeSeenWhoIsAtWorkOnWhichPart() throws Exception {
        own.setAutoCommit(false);
        queue.add(List.of(FIRST));
        try (Place place = queue.place(own)) {
            assertThat(locks()).isZero();
            assertThat(place.take()).isPresent();
            assertThat(locks()).isOne();
            assertThat(AtWork.parts(JdbcClient.create(REGISTER))).containsExactly(7);
            own.commit();
            place.settle();
            assertThat(locks()).isZero();
            assertThat(AtWork.parts(JdbcClient.create(REGISTER))).isEmpty();
        }
    }

    @Test
    void leavesAPartToWhoeverIsAtWorkOnItAndPutsASecondRequestForItBehindOthers() throws Exception {
        own.setAutoCommit(false);
        queue.add(List.of(FIRST, FIRST, SECOND));
        try (java.sql.Connection others = REGISTER.getConnection();
                Place first = queue.place(own);
                Place other = queue.place(others)) {
            assertThat(first.take().map(StepExecutionRequest::getStepExecutionId))
                    .contains(7L);
            assertThat(other.take()).isEmpty();
            other.settle();
            assertThat(other.take().map(StepExecutionRequest::getStepExecutionId))
                    .contains(8L);
            other.settle();
            own.commit();
            first.settle();
            assertThat(other.take().map(StepExecutionRequest::getStepExecutionId))
                    .contains(7L);
            other.settle();
        }
        assertThat(taken()).isEmpty();
    }

    @Test
    void isReachedSealedUnderTheNameInTheCertificateAndNoOther() {
        OwnBroker broker = OwnBroker.running();
        Map<String, String> environment = Map.of(
                "TERUGBLIK_QUEUE_PASSWORD",
                OwnBroker.PASSWORD,
                "TERUGBLIK_QUEUE_CA",
                broker.authority().toString());
        assertThat(reached(broker.sealed("localhost"), environment)).isEqualTo("reached");
        assertThat(reached(broker.sealed("127.0.0.1"), environment))
                .contains("its certificate is none that this machine trusts, or is of another host");
        assertThat(reached(broker.sealed("localhost"), Map.of("TERUGBLIK_QUEUE_PASSWORD", OwnBroker.PASSWORD)))
                .contains("its certificate is none that this machine trusts");
    }

    @Test
    void saysWhyItDoesNotLetUsIn() {
        OwnBroker broker = OwnBroker.running();
        Map<String, String> right = Map.of("TERUGBLIK_QUEUE_PASSWORD", OwnBroker.PASSWORD);
        assertThat(reached(broker.url(), Map.of("TERUGBLIK_QUEUE_PASSWORD", "geheim")))
                .contains("the broker refuses this user or password")
                .doesNotContain("geheim");
        assertThat(reached(broker.url(OwnBroker.STRANGER), right)).contains("has no virtual host of that name, or");
        assertThat(reached(broker.url() + "x", right)).contains("has no virtual host of that name, or");
        assertThat(reached(broker.url().replaceFirst("^amqp", "amqps"), right)).contains("speaks no TLS");
        assertThat(reached(broker.sealed("localhost").replaceFirst("^amqps", "amqp"), right))
                .containsPattern("no answer|no RabbitMQ|connection was lost");
    }

    private static String reached(String url, Map<String, String> environment) {
        QueueAddress address = QueueAddress.of(Optional.of(url), environment).orElseThrow();
        try (PartQueue tried = QueuePlace.of(Optional.of(address), REGISTER, "tried", Duration.ofSeconds(4))) {
            tried.prepare();
            return "reached";
        } catch (CannotUseQueue e) {
            assertThat(e).hasMessageStartingWith("Cannot use the queue " + address.place() + ": ");
            return String.valueOf(e.getMessage());
        }
    }

    private Optional<Long> taken() {
        try (Place place = queue.place(own)) {
            Optional<StepExecutionRequest> taken = place.take();
            place.settle();
            return taken.map(StepExecutionRequest::getStepExecutionId);
        }
    }

    private static int locks() {
        Integer locks = new JdbcTemplate(REGISTER)
                .queryForObject(
                        "select count(*) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted"
                                + " and database = (select oid from pg_database where datname = current_database())",
                        Integer.class);
        return locks == null ? 0 : locks;
    }

    private static Connection tester() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(OwnBroker.running().url("tester"));
        factory.setPassword(OwnBroker.PASSWORD);
        return factory.newConnection();
    }
}
