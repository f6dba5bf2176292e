package nl.terugblik.telling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of nights, and how.
 *
 * @param language the language of mails
 * @param mail empty where no mail is sent
 * @param ping empty where nobody counts nights
 * @param metrics the file that a collector of Prometheus reads, its name ending in {@code .prom}; empty where none does
 */
public record TellingPlan(Language language, Optional<MailPlan> mail, Optional<Ping> ping, Optional<Path> metrics) {

    /** Telling nobody. */
    public static final TellingPlan NOBODY =
            new TellingPlan(Language.NL, Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, with mails to others; none named is as it was. */
    public TellingPlan to(List<String> others) {
        return others.isEmpty() ? this : new TellingPlan(language, mail.map(plan -> plan.to(others)), ping, metrics);
    }
}
