package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.source.ProfileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be known of an invented delivery in the official codes of the statistics on youth, and what cannot. */
class OfficialCodesTest {

    private static final MasterKey KEY = TestKeys.key(3);
    private static final Path PROFILE = Path.of("jobs", "sources", "cbs.yaml");

    private static final String CHILDREN = """
            Gezinsnummer;Jeugdige;Geboortedatum;Geslacht
            g1;k1;20040312;V
            g1;k2;20061200;M
            g2;k3;99999999;M
            """;
    private static final String MEASURES = """
            Jeugdige;Type maatregel;Datum aanvang;Datum overgedragen gekregen;Datum einde;Reden einde;Besluit;Datum verwacht;Verlengt
            k1;12;20130101;;20130401;07;;20130401;
            k1;11;20130401;;20140301;02;;20140401;
            k2;11;;20130601;88888888;;;20140601;
            k3;21;20130401;;88888888;;;;
            """;
    private static final String HELP = """
            Gezinsnummer;Jeugdige;Hulpvorm;Datum aanvang;Datum einde;Setting
            g1;k1;12;20130501;20130901;residential
            g1;k2;11;20130601;88888888;network
            g1;k1;02;20130502;20131200;
            g2;k3;04;20130000;88888888;
            """;

    @TempDir
    private Path place = Path.of("");

    @Test
    void reachesAsFarAsTheCodesDo() throws IOException {
        TakenIn taken = takeIn(Files.readString(PROFILE));

        assertThat(said(taken))
                .containsExactly(
                        "children 3 birth_date PARTIAL_DATE WARNING",
                        "supervision_orders 2 expires_on NOT_IN_SOURCE REFUSED",
                        "supervision_orders 3 expires_on NOT_IN_SOURCE REFUSED",
                        "supervision_orders 4 expires_on NOT_IN_SOURCE REFUSED",
                        "placements 3 setting NOT_IN_SOURCE REFUSED",
                        "care_episodes 4 ended_on PARTIAL_DATE WARNING",
                        "care_episodes 5 started_on IMPOSSIBLE_DATE REFUSED");
        assertThat(taken.reconciliation().keySet())
                .containsExactly(
                        CanonicalTable.FAMILIES,
                        CanonicalTable.CHILDREN,
                        CanonicalTable.SUPERVISION_ORDERS,
                        CanonicalTable.PLACEMENTS,
                        CanonicalTable.CARE_EPISODES);
        CaseFile family = of(taken, 2);
        assertThat(family.children().stream()
                        .map(child -> child.birthDate().orElseThrow().toString()))
                .containsExactlyInAnyOrder("2004-03-12", "2006-12-01");
        assertThat(family.placements()).singleElement().satisfies(stay -> {
            assertThat(stay.setting()).hasToString("RESIDENTIAL");
            assertThat(stay.endedBy()).isEmpty();
        });
        assertThat(family.refused())
                .contains(
                        SourceTable.SUPERVISION_ORDERS,
                        SourceTable.PLACEMENTS,
                        SourceTable.LIRIK,
                        SourceTable.PLANS,
                        SourceTable.REFERRAL_REASONS);
        assertThat(of(taken, 1).children().get(0).birthDate()).isEmpty();
    }

    @Test
    void reachesFurtherWhereTheAgencyDeliversColumnsOfItsOwn() throws IOException {
        String own = Files.readString(PROFILE)
                .replaceFirst(
                        "(?s)        unknown:\\n          expires_on:[^\\n]*\\n          extends_order_id:[^\\n]*\\n",
                        "          expires_on: Datum verwacht\n          extends_order_id: Verlengt\n")
                .replaceFirst("setting: \\{from: Hulpvorm,[^\\n]*", "setting: Setting");
        TakenIn taken = takeIn(own);

        assertThat(said(taken)).noneMatch(line -> line.contains("NOT_IN_SOURCE"));
        CaseFile family = of(taken, 2);
        assertThat(family.orders().stream()
                        .map(order -> order.kind() + " " + order.pronouncedOn() + " " + order.liftedOn()))
                .containsExactlyInAnyOrder(
                        "PROVISIONAL 2013-01-01 Optional[2013-04-01]",
                        "ORDER 2013-04-01 Optional[2014-03-01]",
                        "ORDER 2013-06-01 Optional.empty");
        assertThat(family.placements().stream().map(stay -> stay.setting().name()))
                .containsExactlyInAnyOrder("RESIDENTIAL", "NETWORK");
        assertThat(family.refused()).doesNotContain(SourceTable.SUPERVISION_ORDERS, SourceTable.PLACEMENTS);
    }

    private static List<String> said(TakenIn taken) {
        return taken.rejections().stream()
                .filter(rejection -> rejection.severity() != Rejection.Severity.DUPLICATE)
                .filter(rejection -> rejection.rule() != Rule.PLACED_WITHOUT_ORDER)
                .map(rejection -> rejection.table().tableName() + " " + rejection.line() + " " + rejection.column()
                        + " " + rejection.rule() + " " + rejection.severity())
                .toList();
    }

    /** The family with so many children. */
    private static CaseFile of(TakenIn taken, int children) {
        return taken.files().stream()
                .filter(file -> file.children().size() == children)
                .findFirst()
                .orElseThrow();
    }

    private TakenIn takeIn(String profile) throws IOException {
        Charset latin = Charset.forName("windows-1252");
        Path folder = Files.createDirectories(place.resolve("BJ_Agency Test_20150630"));
        Files.writeString(folder.resolve("jeugdigen_2015.csv"), CHILDREN, latin);
        Files.writeString(folder.resolve("maatregelen_2015.csv"), MEASURES, latin);
        Files.writeString(folder.resolve("jeugdhulp_2015.csv"), HELP, latin);
        return TakenIn.of(
                DeliveryFolder.look(
                        folder, ProfileFile.read(Files.writeString(place.resolve("profile.yaml"), profile))),
                PrivateFiles.folder(place.resolve("spool")),
                KEY);
    }
}
