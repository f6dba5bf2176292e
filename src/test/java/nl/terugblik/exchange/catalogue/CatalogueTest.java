package nl.terugblik.exchange.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.GivenTable;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    @TempDir
    Path folder;

    private Table table() {
        return given().table();
    }

    private GivenTable given() {
        return GivenTable.in(folder)
                .with("family", Kind.PSEUDONYM)
                .with("group", "R&D <\"group\">", Kind.CODE, false, "control")
                .with("t1", Kind.DATE)
                .reasoned("risk", Kind.CATEGORY, "1")
                .with("n", Kind.COUNT)
                .with("months", Kind.CONTINUOUS)
                .rows("a,control,2013-01-01,1,2,0.5", "b,control,2013-01-02,,,")
                .reasons("b,risk,not_recorded");
    }

    @Test
    void theDataPackageSaysWhatEveryCellMayHold() throws IOException {
        JsonNode resource = dataPackage(given().codebook()).at("/resources/0");
        JsonNode fields = resource.at("/schema/fields");

        assertThat(resource.path("path").asString()).isEqualTo("given.csv");
        assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + Sha256.of(table().file()));
        assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(table().file()));
        assertThat(resource.at("/schema/primaryKey/0").asString()).isEqualTo("family");
        assertThat(resource.at("/schema/missingValues/0").asString("none")).isEmpty();
        assertThat(fields.valueStream().map(field -> field.path("type").asString()))
                .containsExactly("string", "string", "date", "integer", "integer", "number");
        assertThat(fields.at("/0/constraints").toString())
                .isEqualTo("{\"required\":true,\"pattern\":\"[0-9a-f]{32}\"}");
        assertThat(fields.at("/1/constraints").toString()).isEqualTo("{\"enum\":[\"control\"]}");
        assertThat(fields.at("/3/constraints").toString()).isEqualTo("{\"enum\":[1]}");
        assertThat(fields.at("/3/categories").toString()).isEqualTo("[{\"value\":1,\"label\":\"waarde 1 / value 1\"}]");
        assertThat(fields.at("/4/constraints").toString()).isEqualTo("{\"minimum\":0}");
        assertThat(fields.at("/5").has("constraints")).isFalse();
    }

    @Test
    void familiesOfOtherTablesBelongToTheOneThatHoldsThemAll() throws IOException {
        Codebook matched = new Codebook(
                "s",
                given().codebook().title(),
                "i",
                given().codebook().extractedOn(),
                List.of(named("coded"), named("coded-unmatched"), named("long")));
        JsonNode resources = dataPackage(matched).path("resources");

        assertThat(resources.at("/0/schema/foreignKeys/0/reference/resource").asString())
                .isEqualTo("coded-unmatched");
        assertThat(resources.at("/1/schema").has("foreignKeys")).isFalse();
        assertThat(resources.at("/2/schema/foreignKeys/0/reference/resource").asString())
                .isEqualTo("coded-unmatched");
    }

    @Test
    void theDdiCodebookHoldsWhatItsSchemaAsksForInItsOrder() throws Exception {
        Document ddi = ddi();

        assertThat(children(ddi.getDocumentElement())).containsExactly("docDscr", "stdyDscr", "fileDscr", "dataDscr");
        assertThat(text(ddi, "/codeBook/stdyDscr/citation/titlStmt/titl")).isEqualTo("Onderzoek");
        assertThat(text(ddi, "/codeBook/fileDscr/fileTxt/dimensns/caseQnty")).isEqualTo("2");
        assertThat(children((Node) path("/codeBook/dataDscr/var[4]", ddi, XPathConstants.NODE)))
                .containsExactly(
                        "labl",
                        "labl",
                        "sumStat",
                        "sumStat",
                        "catgry",
                        "catgry",
                        "catgry",
                        "catgry",
                        "catgry",
                        "varFormat");
        assertThat(text(ddi, "/codeBook/dataDscr/var[4]/sumStat[@type='invd']")).isEqualTo("1");
        assertThat(text(ddi, "/codeBook/dataDscr/var[4]/catgry[@missing='Y'][1]/labl[@lang='nl']"))
                .isEqualTo("reden not_recorded");
        assertThat(text(ddi, "/codeBook/dataDscr/var[2]/labl[2]")).isEqualTo("R&D <\"group\">");
    }

    private JsonNode dataPackage(Codebook of) throws IOException {
        DataPackage.write(folder, of);
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve("datapackage.json")));
    }

    private Table named(String name) {
        return new Table(
                name, table().label(), table().file(), table().key(), table().variables(), table().reasons(), Map.of());
    }

    private Document ddi() throws Exception {
        DdiCodebook.write(folder, given().codebook(), Map.of(table(), Extent.of(table())));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("ddi.xml").toFile());
    }

    private static List<String> children(Node node) {
        return IntStream.range(0, node.getChildNodes().getLength())
                .mapToObj(node.getChildNodes()::item)
                .filter(child -> child.getNodeType() == Node.ELEMENT_NODE)
                .map(Node::getNodeName)
                .toList();
    }

    private static String text(Document document, String path) throws Exception {
        return (String) path(path.replace("@lang", "@*[name()='xml:lang']"), document, XPathConstants.STRING);
    }

    private static Object path(String path, Document document, QName type) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document, type);
    }
}
