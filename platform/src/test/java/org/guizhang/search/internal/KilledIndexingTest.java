package org.guizhang.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it indexes leaves an index that, once it has followed the history, answers as if nothing had
 * happened. {@code -Dguizhang.kills=30} kills as often as one likes.
 */
class KilledIndexingTest {
    private static final int KILLS = Integer.getInteger("guizhang.kills", 5);
    private static final int LONGEST = 90;

    @TempDir
    Path folder;

    @Test
    void answersAsBefore() throws Exception {
        var random = new Random(20261130);
        long head = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            head = Math.max(head, killed(1 + random.nextInt(LONGEST)));
            // Nobody knows whether the last change was begun: the database has it.
            var slot = new IndexSlot(folder, KilledIndexing.ANALYSIS);
            var index = slot.hold();
            assertThat(index).as("kill %s", kill).isNotNull();
            var applied = index.applied();
            assertThat(applied.position()).isLessThanOrEqualTo(head + 1);
            head = Math.max(head, applied.position());
            assertThat(applied).isEqualTo(KilledIndexing.applied(applied.position()));
            for (long change = applied.position() + 1; change <= head; change++) {
                KilledIndexing.apply(index, change);
            }
            index.reached(KilledIndexing.applied(head));
            assertThat(found(index)).as("kill %s", kill).isEqualTo(expected(head));
            index.commit();
            index.release(Runnable::run);
            assertThat(slot.close(Runnable::run)).isTrue();
        }
    }

    /** Lets a process index so many changes, and kills it there; the last change it has told of. */
    private long killed(int changes) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIndexing.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long last = 0;
        try (var told = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < changes; i++) {
                var line = told.readLine();
                assertThat(line).isNotNull();
                last = Math.max(last, Long.parseLong(line));
            }
            process.toHandle().destroyForcibly();
            for (var line = told.readLine(); line != null && !line.isEmpty(); line = told.readLine()) {
                last = Math.max(last, Long.parseLong(line));
            }
        }
        process.waitFor();
        return last;
    }

    private static Map<String, String> found(TenantIndex index) throws IOException {
        return index.search(searcher -> {
            var texts = new HashMap<String, String>();
            for (var hit : searcher.search(new MatchAllDocsQuery(), 1000).scoreDocs) {
                var row = searcher.storedFields().document(hit.doc);
                assertThat(texts.put(row.get("key"), row.get("body.zh"))).isNull();
            }
            return texts;
        });
    }

    private static Map<String, String> expected(long head) {
        var texts = new HashMap<String, String>();
        for (long change = Math.max(1, head - KilledIndexing.SUBJECTS + 1); change <= head; change++) {
            texts.put("s" + change % KilledIndexing.SUBJECTS, "change" + change);
        }
        return texts;
    }
}
