package nl.terugblik.console.me;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nl.terugblik.accounts.Account.Password;
import nl.terugblik.accounts.OneTimeCode;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A password as someone chooses it, with a first code of the phone that is its second factor.
 *
 * @param name whose it is to be
 * @param password what was typed
 * @param again what was typed once more
 * @param secret the secret that the phone was given, in base 32
 * @param code the code that it shows
 */
record ChosenPassword(String name, String password, String again, String secret, String code) {

    static final int SHORTEST = 12;
    /** The library that hashes it takes no more. */
    static final int LONGEST_BYTES = 72;

    /** The key of the sentence that says what is wrong with it. */
    Optional<String> fault(Instant now) {
        if (!password.equals(again)) {
            return Optional.of("begin.fault.again");
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("begin.fault.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("begin.fault.long");
        }
        if (isGuessed()) {
            return Optional.of("begin.fault.guessed");
        }
        return step(now).isEmpty() ? Optional.of("begin.fault.code") : Optional.empty();
    }

    private boolean isGuessed() {
        String plain = password.toLowerCase(Locale.ROOT);
        return plain.contains(name) && name.length() > 2
                || plain.contains("terugblik")
                || plain.chars().distinct().count() < 5;
    }

    private OptionalLong step(Instant now) {
        return secret.isEmpty() ? OptionalLong.empty() : OneTimeCode.step(secret, code, now, 0);
    }

    /** What is kept of it; for one that has no fault. */
    Password kept(PasswordEncoder passwords, Instant now) {
        return new Password(
                String.valueOf(passwords.encode(password)), secret, step(now).orElseThrow());
    }
}
