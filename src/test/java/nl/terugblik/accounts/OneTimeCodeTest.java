package nl.terugblik.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of a phone, against the vectors of RFC 6238 (appendix B, SHA-1) and of RFC 4648 (section 10). */
class OneTimeCodeTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        assertThat(OneTimeCode.code(KEY, second / OneTimeCode.STEP_SECONDS, 8)).isEqualTo(code);
        assertThat(OneTimeCode.at(OneTimeCode.base32(KEY), Instant.ofEpochSecond(second)))
                .isEqualTo(code.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void haveSecretsThatReadAsTheyWereWritten(String text, String base32) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(OneTimeCode.base32(bytes)).isEqualTo(base32);
        assertThat(OneTimeCode.bytes(base32)).isEqualTo(bytes);
    }

    @Test
    void areGoodOnceAndForAStepOnEitherSide() {
        String secret = OneTimeCode.base32(KEY);
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = now.getEpochSecond() / OneTimeCode.STEP_SECONDS;
        assertThat(OneTimeCode.step(secret, "050 471", now, 0)).hasValue(step);
        assertThat(OneTimeCode.step(secret, "050471", now, step)).isEmpty();
        assertThat(OneTimeCode.step(secret, "081804", now, 0)).hasValue(step - 1);
        assertThat(OneTimeCode.step(secret, "050471", now.plusSeconds(90), 0)).isEmpty();
        assertThat(OneTimeCode.step(secret, "", now, 0)).isEmpty();
    }
}
