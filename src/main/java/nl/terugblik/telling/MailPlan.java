package nl.terugblik.telling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How mail is sent, and what about.
 *
 * @param host the mail server
 * @param tls how the way to it is kept from others
 * @param login as whom; empty where the server asks for nobody
 * @param from the address it comes from
 * @param to the addresses it goes to
 * @param about what a mail is sent about
 * @param witnesses the addresses that every night's checkpoints go to; none where nobody keeps them
 * @param patience how long one mail may take
 */
public record MailPlan(
        String host,
        int port,
        Tls tls,
        Optional<Login> login,
        String from,
        List<String> to,
        Set<News> about,
        List<String> witnesses,
        Duration patience) {

    /** How the way to the server is kept from others. */
    public enum Tls {
        /** Demanded before anything is said. */
        STARTTLS,
        /** From the first byte on. */
        TLS,
        /** Not at all: a server on the same machine. */
        NONE
    }

    /** As whom. */
    public record Login(String user, String password) {
        /** The user; never the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** What a night brings that a mail can be about. */
    public enum News {
        FAILURE,
        RECOVERY,
        NEW_FAULTS
    }

    public MailPlan {
        to = List.copyOf(to);
        about = Set.copyOf(about);
        witnesses = List.copyOf(witnesses);
    }

    MailPlan to(List<String> others) {
        return new MailPlan(host, port, tls, login, from, others, about, witnesses, patience);
    }
}
