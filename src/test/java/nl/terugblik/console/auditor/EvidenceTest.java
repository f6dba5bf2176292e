package nl.terugblik.console.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.ledger.note.Checkpoint;
import nl.terugblik.ledger.note.SignedNote;
import nl.terugblik.ledger.note.SigningKey;
import nl.terugblik.ledger.tree.Frontier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor holds against the ledger. */
class EvidenceTest {

    @TempDir
    private Path work = Path.of("");

    @Test
    void listsTheCheckpointsAndLeavesOutWhatIsNone() throws IOException {
        Path folder = Files.createDirectories(work.resolve("ledger/checkpoints"));
        SigningKey key = SigningKey.make(work.resolve("signing.pem"));
        for (long size : new long[] {9, 10, 200}) {
            String text = new Checkpoint("terugblik/x/runs", size, Frontier.EMPTY.root()).text();
            Files.writeString(
                    folder.resolve(size + ".note"),
                    SignedNote.unsigned(text).signed(key, "terugblik/x/runs").toString());
        }
        Files.writeString(folder.resolve("11.note"), "spoilt");
        Files.writeString(folder.resolve("12.txt"), "another file");
        KeptNotes notes = KeptNotes.ofActs(work);
        assertThat(notes.page(0, 10)).extracting(KeptNote::size).containsExactly(200L, 10L, 9L);
        assertThat(notes.page(1, 2)).extracting(KeptNote::size).containsExactly(10L);
        assertThat(notes.find(9).orElseThrow().signers()).containsExactly("terugblik/x/runs");
        assertThat(notes.find(12)).isEmpty();
        assertThat(KeptNotes.ofActs(work.resolve("none")).page(0, 10)).isEmpty();
    }

    @Test
    void readsWhereAVariableComesFrom() throws IOException {
        Files.createDirectories(work.resolve("lineage"));
        Files.writeString(work.resolve("lineage/ekc-1.ndjson"), """
                {"eventType":"START","inputs":[],"outputs":[]}
                {"eventType":"COMPLETE","inputs":[{"name":"register","facets":{"version":{"datasetVersion":"2015-06-30-0"}}}],"outputs":[{"name":"study/ekc/dataset/coded.csv","outputFacets":{"outputStatistics":{"rowCount":140}},"facets":{"columnLineage":{"fields":{"family":{"inputFields":[{"name":"export/families","field":"family_id","transformations":[{"type":"DIRECT","masking":true}]}]},"placed":{"inputFields":[{"name":"export/placements","field":"started_on","transformations":[{"type":"INDIRECT","masking":false}]}]}}}}}]}
                """);
        RunOrigin origin = RunOrigin.of(work, "ekc-1").orElseThrow();
        assertThat(origin.inputs())
                .extracting(Upstream::name, Upstream::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("register", "2015-06-30-0"));
        assertThat(origin.outputs()).extracting(Upstream::rows).containsExactly("140");
        assertThat(origin.variable("family").orElseThrow().columns())
                .containsExactly(new Upstream.Column("families", "family_id", true, true));
        assertThat(origin.variable("placed").orElseThrow().columns())
                .containsExactly(new Upstream.Column("placements", "started_on", false, false));
        assertThat(origin.variable("none")).isEmpty();
        assertThat(RunOrigin.of(work, "../ledger/runs")).isEmpty();
        assertThat(RunOrigin.of(work, "ekc-2")).isEmpty();
    }

    @Test
    void readsWhatAVerificationFound() {
        VerifyResult result = VerifyResult.of("""
                        Warning: something
                        {"holds":false,"log":"terugblik/x/runs","entries":11,"root":"abc","checks":[{"check":"files","found":"10 of 11","holds":false,"faults":["run.json changed"]}],"not_proven":["what came after"]}
                        """).orElseThrow();
        assertThat(result.holds()).isFalse();
        assertThat(result.entries()).isEqualTo(11);
        assertThat(result.checks())
                .containsExactly(
                        new VerifyResult.Check("files", "10 of 11", false, java.util.List.of("run.json changed")));
        assertThat(result.notProven()).containsExactly("what came after");
        assertThat(VerifyResult.of("")).isEmpty();
        assertThat(VerifyResult.of("{\"holds\":")).isEmpty();
        assertThat(VerifyResult.of("{}")).isEmpty();
    }
}
