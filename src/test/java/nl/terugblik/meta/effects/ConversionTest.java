package nl.terugblik.meta.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.protocol.InvalidStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a study prints, and the effect that is made of it, in the report's way and in the modern one. */
class ConversionTest {

    private static final Conversion USUAL = new Conversion(true, 0.5);

    @TempDir
    private Path folder = Path.of("");

    /** The first five are those of {@code golden.csv}; the others are computed by hand from the formulas beside them. */
    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "means  | mean_e,mean_c,sdev_e,sdev_c,n_e,n_c | 5.2,4.1,2.1,1.8,40,45 | .565050009532723 | .0491003487708865 | .559928710352668 | .0482143456354638",
                "f      | f,sign,n_e,n_c | 5.74,+,24,24 | .691616464041548 | .0883159722222222 | .6802784892211947 | .08544410104810535",
                "counts | count_e,n_e,count_c,n_c | 7,70,11,70 | -.171341174751248 | .028676277850589776 | -.285358136315916 | .0810331573630847",
                "percent| percent_e,n_e,percent_c,n_c | 10.0,70,15.7,70 | -.171341174751248 | .028676277850589776 | -.285358136315916 | .0810331573630847",
                "p      | p_one_sided,n_e,n_c | 0.03,40,45 | .414371171155575 | .04823224261919189 | .41061554120552446 | .0473619042354774",
                "t      | t,n_e,n_c | -2,50,50 | -.4 | .0408 | -.3969309462915601 | .04017631491159791",
                "chi2   | chi2,sign,n_e,n_c | 1.0200364298725,-,70,70 | -.171341174751248 | .028676277850589776 | -.171341174751248 | .028676277850589776",
                "d      | d,se | 0.3,0.1 | .3 | .01 | .3 | .01",
                "or     | or,ci_low,ci_high | 2,1,4 | .38215206942284413 | .038016859916223396 | .38215206942284413 | .038016859916223396",
                "log_or | log_odds_ratio,se | 0.5,0.2 | .27566444771089604 | .012158542037080534 | .27566444771089604 | .012158542037080534",
                // A cell of 0: half a family is added to all four before the odds are taken.
                "counts | count_e,n_e,count_c,n_c | 0,10,5,10 | -1.4142135623730951 | .25 | -1.6785331926769167 | .747408211803219"
            })
    void makesAnEffectOfWhatIsPrinted(
            String given, String columns, String cells, double d, double v, double modern, double modernV)
            throws IOException {
        Sizes sizes = read(given, columns, cells, "higher").sizes();

        assertThat(sizes.report().d()).isCloseTo(d, within(1e-8));
        assertThat(sizes.report().v()).isCloseTo(v, within(1e-8));
        assertThat(sizes.modern().d()).isCloseTo(modern, within(1e-8));
        assertThat(sizes.modern().v()).isCloseTo(modernV, within(1e-8));
    }

    @Test
    void turnsAnEffectRoundWhereLowerIsFavourable() throws IOException {
        assertThat(read("d", "d,se", "0.3,0.1", "lower").sizes().report().d()).isEqualTo(-0.3);
    }

    @Test
    void takesOffWhatWasMeasuredBefore() throws IOException {
        StudyEffect effect = read("d", "d,se,pre_d,pre_se", "0.5,0.2,0.1,0.1", "higher");

        assertThat(effect.sizes().report().d()).isCloseTo(0.4, within(1e-12));
        assertThat(effect.sizes().report().v()).isCloseTo(0.04 + 0.01 - 2 * 0.5 * 0.2 * 0.1, within(1e-12));
        assertThat(effect.marks()).containsExactly(StudyEffect.Mark.PRETEST);
    }

    @Test
    void leavesHedgesCorrectionOutWhereAsked() throws IOException {
        Path file = write("t", "t,n_e,n_c", "2,10,10", "higher");
        Sizes sizes = EffectsFile.read(file, ',', false, new Conversion(false, 0.5))
                .effects()
                .get(0)
                .sizes();

        assertThat(sizes.modern()).isEqualTo(sizes.report());
    }

    @Test
    void readsFilesAsOtherProgramsWriteThem() throws IOException {
        String text = "\ufeffStudy;Sample;Outcome;Given;D;SE;Favourable;Kind\r\n"
                + "\"Van Dam; 2001\";s1;reports;d;0,25;0,10;higher;effect\r\n\r\n";
        Path file = Files.writeString(folder.resolve("effects.csv"), text, StandardCharsets.UTF_8);

        StudyEffect effect = EffectsFile.read(file, ';', true, USUAL).effects().get(0);

        assertThat(effect.study()).isEqualTo("Van Dam; 2001");
        assertThat(effect.sizes().report()).isEqualTo(new Size(0.25, 0.10 * 0.10));
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "d | d,se | 0.3, | column se or v must hold a number above 0; both are empty",
                "d | d,se | 0.3,0 | column se must hold a number above 0, with a decimal point",
                "d | d,v | 0.3,0 | column v must hold a number above 0",
                "d | d,se | x,0.1 | column d must hold a number",
                "d | d,se | 1e300,0.1 | column d must hold a number",
                "f | f,n_e,n_c | 3,20,20 | column sign must hold + where",
                "counts | count_e,n_e,count_c,n_c | 11,10,1,10 | column count_experimental must hold a whole number from 0",
                "counts | count_e,n_e,count_c,n_c | 0,10,0,10 | these numbers give no effect with a variance above 0",
                "counts | count_e,n_e,count_c,n_c | 10,10,0,10 | these numbers give no effect",
                "means | mean_e,mean_c,sd_e,sd_c,n_e,n_c | 1,2,0,0,9,9 | these numbers give no effect",
                "means | mean_e,mean_c,sd_e,sd_c,n_e,n_c | 1,2,1,1,1,1 | these numbers give no effect",
                "p | p_one_sided,n_e,n_c | 1.5,20,20 | column p_one_sided must hold a number between 0 and 1",
                "or | or,ci_low,ci_high | 2,3,1 | these numbers give no effect",
                "guess | d,se | 0.3,0.1 | column given must be one of means, t, f"
            })
    void refusesWhatIsNoEffectInASentence(String given, String columns, String cells, String sentence)
            throws IOException {
        Path file = write(given, columns, cells, "higher");

        assertThatThrownBy(() -> EffectsFile.read(file, ',', false, USUAL))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("line 2: " + sentence);
    }

    private StudyEffect read(String given, String columns, String cells, String favourable) throws IOException {
        return EffectsFile.read(write(given, columns, cells, favourable), ',', false, USUAL)
                .effects()
                .get(0);
    }

    private Path write(String given, String columns, String cells, String favourable) throws IOException {
        return Files.writeString(
                folder.resolve("effects.csv"),
                "study,sample,outcome,kind,favourable,given," + columns + "\na,s1,reports,effect," + favourable + ","
                        + given + "," + cells + "\n");
    }
}
