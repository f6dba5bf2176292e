package nl.terugblik.spread.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.integration.partition.StepExecutionRequest;

class RequestTextTest {

    @Test
    void isAStepAndANumberAndReadAsSuch() {
        byte[] text = RequestText.of(new StepExecutionRequest("screen families", 4711));
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("screen families\n4711");
        assertThat(RequestText.read(text)).hasValueSatisfying(request -> {
            assertThat(request.getStepName()).isEqualTo("screen families");
            assertThat(request.getStepExecutionId()).isEqualTo(4711);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "7",
                "\n7",
                "step\n",
                "step\n-7",
                "step\n7\n",
                "step\nseven",
                "a\nb\n7",
                "step\n9999999999999999999"
            })
    void isNothingElse(String text) {
        assertThat(RequestText.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void isNoObjectOfJavas() {
        assertThat(RequestText.read(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r'}))
                .isEmpty();
    }
}
