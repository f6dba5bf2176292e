package nl.terugblik.spread.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.engine.start.EngineFailures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a queue that cannot be used; what only a broker answers, {@link QueueInRabbitTest} tries. */
class FaultTest {

    @ParameterizedTest
    @MethodSource
    void isKnownByWhatTheLibraryThrows(Fault fault, Exception failure) {
        assertThat(Fault.of(failure)).isEqualTo(fault);
        CannotUseQueue said = new CannotUseQueue("queue.agency.nl:5671/parts", fault, failure);
        assertThat(said).hasMessageNotContaining("geheim").hasMessageEndingWith(".");
        assertThat(EngineFailures.all().code(said)).isEqualTo(ExitCode.CANNOT_READ_OR_WRITE);
        assertThat(EngineFailures.all().code(new IllegalStateException(said))).isEqualTo(ExitCode.CANNOT_READ_OR_WRITE);
    }

    static Stream<Arguments> isKnownByWhatTheLibraryThrows() {
        return Stream.of(
                Arguments.of(Fault.SILENT, new UnknownHostException("geheim")),
                Arguments.of(Fault.SILENT, new TimeoutException("geheim")),
                Arguments.of(Fault.LOST, new EOFException("geheim")),
                Arguments.of(Fault.LOST, new SocketException("geheim")),
                Arguments.of(Fault.LOST, new SSLException("geheim", new EOFException("geheim"))),
                Arguments.of(Fault.NO_TLS, new SSLException("geheim")),
                Arguments.of(Fault.CERTIFICATE, new SSLException("geheim", new CertificateException("geheim"))),
                Arguments.of(Fault.LOGIN, new AuthenticationFailureException("geheim")),
                Arguments.of(
                        Fault.LOST, new PossibleAuthenticationFailureException(closed(new EOFException("geheim")))),
                Arguments.of(Fault.LOST, new IOException(closed(new EOFException("geheim")))),
                Arguments.of(Fault.RIGHTS, new IOException(closed(channel(AMQP.ACCESS_REFUSED)))),
                Arguments.of(Fault.LOST, closed(channel(AMQP.NOT_FOUND))),
                Arguments.of(Fault.LOST, closed(connection(AMQP.CONNECTION_FORCED))),
                Arguments.of(Fault.VIRTUAL_HOST, new IOException(closed(connection(AMQP.NOT_ALLOWED)))));
    }

    private static ShutdownSignalException closed(Method reason) {
        return new ShutdownSignalException(true, false, reason, "geheim");
    }

    private static ShutdownSignalException closed(Exception cause) {
        return new ShutdownSignalException(true, false, null, "geheim", "", cause);
    }

    private static Method channel(int code) {
        return new AMQP.Channel.Close.Builder()
                .replyCode(code)
                .replyText("geheim")
                .build();
    }

    private static Method connection(int code) {
        return new AMQP.Connection.Close.Builder()
                .replyCode(code)
                .replyText("geheim")
                .build();
    }
}
