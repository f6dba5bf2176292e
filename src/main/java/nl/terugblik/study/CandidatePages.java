package nl.terugblik.study;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.cohort.Quota;
import nl.terugblik.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the candidates of some buckets that the quota admits, in order of the study's pseudonym. */
final class CandidatePages implements ItemStreamReader<List<CandidateEntry>> {

    private static final String BUCKET = "bucket";
    private static final String DONE = "done";

    private final List<Path> files;
    private final MasterKey key;
    private final Quota quota;
    private final int familiesAPage;
    private final int end;
    private final List<SpoolReader> spools = new ArrayList<>();
    private int bucket;
    private int done;
    private List<CandidateEntry> candidates = List.of();

    CandidatePages(List<Path> files, MasterKey key, Quota quota, int familiesAPage, int first, int end) {
        this.files = files;
        this.key = key;
        this.quota = quota;
        this.familiesAPage = familiesAPage;
        this.bucket = first;
        this.end = end;
    }

    @Override
    public void open(ExecutionContext context) {
        bucket = context.getInt(BUCKET, bucket);
        files.forEach(file -> spools.add(SpoolReader.open(file, key.spoolSeal(), bucket, end)));
        done = context.getInt(DONE, 0);
        candidates = load();
    }

    @Override
    public @Nullable List<CandidateEntry> read() {
        while (done == candidates.size()) {
            if (bucket + 1 >= end) {
                return null;
            }
            bucket++;
            done = 0;
            candidates = load();
        }
        int to = Math.min(candidates.size(), done + familiesAPage);
        List<CandidateEntry> page = List.copyOf(candidates.subList(done, to));
        done = to;
        return page;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(BUCKET, bucket);
        context.putInt(DONE, done);
    }

    @Override
    public void close() {
        spools.forEach(SpoolReader::close);
        candidates = List.of(); // the job keeps its steps to the end
    }

    private List<CandidateEntry> load() {
        List<CandidateEntry> all = new ArrayList<>();
        for (SpoolReader spool : spools) {
            for (ByteBuffer block : spool.blocks(bucket)) {
                CandidateEntry.readAll(block, all);
            }
        }
        all.removeIf(candidate -> !quota.admits(candidate.group(), candidate.t1()));
        all.sort(Comparator.comparing(CandidateEntry::as));
        return all;
    }
}
