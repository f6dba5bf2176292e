package nl.terugblik.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    difference | smd               | within
                    0.5        | 0.1               | true
                    0.5        | -0.1              | true
                    0.5        | 0.1000000000000001| true
                    0.5        | 0.1001            | false
                    0          | ''                | true
                    0.5        | ''                | false
                    ''         | ''                | false
                    """, useHeadersInDisplayName = true)
    void holdsADifferenceToTheBound(String difference, String smd, boolean within) throws Exception {
        Balance balance = read("x,,all,,,1,1,,,", "x,,matched,,," + difference + "," + smd + ",,,");
        assertThat(balance.items().get(0).isWithin(0.1)).isEqualTo(within);
        assertThat(balance.beyond(0.1)).hasSize(within ? 0 : 1);
    }

    @Test
    void findsTheLargestDifferenceEitherWayAndOfEqualsTheFirst() throws Exception {
        Balance balance = read(
                "x,,all,,,1,1,,,", "x,,matched,,,1,0.05,,,",
                "y,0,all,,,1,1,,,", "y,0,matched,,,1,-0.2,,,",
                "y,1,all,,,1,1,,,", "y,1,matched,,,1,0.20000000000000001,,,");
        Balance.Item worst = balance.worst().orElseThrow();
        assertThat(worst.covariate() + "=" + worst.level()).isEqualTo("y=0");
        assertThat(balance.byCovariate().get("y")).hasSize(2);
    }

    @Test
    void knowsNothingWhereNobodyWasMatched() throws Exception {
        Balance balance = read("x,,all,,,1,1,,,", "x,,matched,,,,,,,");
        assertThat(balance.isKnown()).isFalse();
        assertThat(balance.worst()).isEmpty();
    }

    @Test
    void countsAFamilyOnceWhereItServesInSeveralSets() throws Exception {
        Files.writeString(directory.resolve("matches.csv"), """
                set,family,group,distance,weight,reason
                1,a,experimental,0.4,1,
                1,b,control,0.3,0.75,
                2,c,experimental,0.6,1,
                2,b,control,0.3,0.75,
                ,d,control,0.1,0,no_candidate
                ,e,control,,0,missing_covariate
                """);
        Scores scores = Scores.read(new RunFiles(directory), "matches.csv");
        assertThat(scores.values(Group.CONTROL, false)).containsExactly(0.3, 0.1);
        assertThat(scores.values(Group.CONTROL, true)).containsExactly(0.3);
        assertThat(scores.weights(Group.CONTROL, true)).containsExactly(1.5);
        assertThat(scores.all()).containsExactly(0.4, 0.6, 0.3, 0.1);
    }

    private Balance read(String... rows) throws Exception {
        String header =
                "covariate,level,sample,mean_experimental,mean_control,difference,smd,variance_ratio,ecdf_mean,ecdf_max";
        Files.writeString(directory.resolve("balance.csv"), header + "\n" + String.join("\n", rows) + "\n");
        return Balance.read(new RunFiles(directory), "balance.csv");
    }
}
