package nl.terugblik.spread.queue;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.MalformedFrameException;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** What may be wrong with a broker, in words for people; its own are not repeated. */
enum Fault {
    LOGIN(
            false,
            "the broker refuses this user or password; check the user in the address, and the password in"
                    + " TERUGBLIK_QUEUE_PASSWORD or in the file that TERUGBLIK_QUEUE_PASSWORD_FILE names."),
    VIRTUAL_HOST(
            false,
            "the broker has no virtual host of that name, or does not let this user into it; have it made, or name"
                    + " another behind the host."),
    RIGHTS(
            false,
            "this user may not make, fill and empty queues whose names begin with \"terugblik.\"; have the right"
                    + " granted."),
    CERTIFICATE(
            false,
            "its certificate is none that this machine trusts, or is of another host; name the authority's"
                    + " certificate in TERUGBLIK_QUEUE_CA, and the host as the certificate does."),
    NO_TLS(false, "what answers there speaks no TLS; check the port, which for amqps usually is 5671."),
    OTHER(false, "what answers there is no RabbitMQ; check host and port."),
    SILENT(true, "there is no answer; check host and port, and whether the broker is running."),
    LOST(true, "the connection was lost; start again when the broker is well, the work goes on where it stopped.");

    private final boolean passing;
    private final String sentence;

    Fault(boolean passing, String sentence) {
        this.passing = passing;
        this.sentence = sentence;
    }

    /** Whether it may be well again in a while, by itself. */
    boolean mayPass() {
        return passing;
    }

    String sentence() {
        return sentence;
    }

    /** Which one a failure shows. */
    static Fault of(Exception failure) {
        boolean isSealed = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationFailureException) {
                return LOGIN;
            }
            if (cause instanceof CertificateException) {
                return CERTIFICATE;
            }
            if (cause instanceof MalformedFrameException) {
                return OTHER;
            }
            if (cause instanceof ShutdownSignalException closed && code(closed) != 0) {
                return ofCode(code(closed));
            }
            if (isSilence(cause)) {
                return SILENT;
            }
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return LOST; // also in the middle of agreeing on TLS, or on who one is
            }
            isSealed = isSealed || cause instanceof SSLException;
        }
        return isSealed ? NO_TLS : LOST;
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException;
    }

    private static Fault ofCode(int code) {
        return switch (code) {
            case AMQP.NOT_ALLOWED -> VIRTUAL_HOST;
            case AMQP.ACCESS_REFUSED -> RIGHTS;
            default -> LOST;
        };
    }

    /** With which number the broker closed a channel or the connection; zero where it did not say. */
    private static int code(ShutdownSignalException closed) {
        if (closed.getReason() instanceof AMQP.Connection.Close connection) {
            return connection.getReplyCode();
        }
        return closed.getReason() instanceof AMQP.Channel.Close channel ? channel.getReplyCode() : 0;
    }
}
