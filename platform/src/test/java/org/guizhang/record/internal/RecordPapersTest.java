package org.guizhang.record.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.guizhang.print.Extracted;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordPapers;
import org.guizhang.record.Records;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Role;
import org.guizhang.verifier.Refused;
import org.guizhang.verifier.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A count of tea on paper and with all its evidence: the verifier takes both, and nothing that differs in a byte. */
@ExtendWith(Services.class)
class RecordPapersTest {
    private static final String HERE = "https://guizhang.example/";
    private static final long SEED = 20261130;

    @Inject
    RecordPapers papers;

    @Inject
    Records records;

    private final Locale machine = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(machine);
    }

    private static FormRecord count(TeaRecords garden) {
        return garden.handIn("stock", "{'month': '2026-01', 'tea': 'oolong', 'received': 10, 'balance': 10}");
    }

    @Test
    @As(Role.STAFF)
    void aPaperSaysWhatTheRecordSaysAndIsSealed(Business business) throws Exception {
        var garden = new TeaRecords(business);
        var draft = garden.start("stock");
        assertThat(Verifier.verify(papers.pdf(draft.id(), HERE), "").get(0)).startsWith("A draft of");
        var record = count(garden);
        var pdf = papers.pdf(record.id(), HERE);
        assertThat(Verifier.verify(pdf, "").get(0))
                .contains(record.serial(), "1 versions", record.line().get(0).digest());
        assertThat(Extracted.of(pdf).words())
                .contains(record.serial(), record.line().get(0).digest());
        business.become(Role.OWNER);
        var ended = records.take(record.id(), "void", TeaRecords.because(record, "entered twice"));
        assertThat(Extracted.of(papers.pdf(ended.id(), HERE)).words()).contains("entered twice");
    }

    @Test
    @As(Role.STAFF)
    void evidenceHoldsAndNoByteOfItCanBeChanged(Business business) throws Exception {
        var record = count(new TeaRecords(business));
        business.become(Role.OWNER);
        var zip = papers.evidence(record.id(), HERE);
        assertThat(Verifier.verify(zip, ""))
                .anyMatch(said -> said.contains("files beside the paper"))
                .anyMatch(said -> said.startsWith("The text of the edition fits"));
        var files = files(zip);
        assertThat(files.keySet())
                .startsWith("record.pdf", "versions/1.json")
                .contains("signatures.json", "clauses.json", "edition.json", "pictures.json");
        assertThat(Digests.sha256(files.get("versions/1.json")))
                .isEqualTo(record.line().get(0).digest());
        assertThat(EvidenceZip.of(files)).isEqualTo(zip);
        var random = new Random(SEED);
        var taken = new ArrayList<Integer>();
        for (var place = 0; place < zip.length; place += 1 + random.nextInt(zip.length / 300)) {
            var forged = zip.clone();
            forged[place] ^= (byte) (1 << random.nextInt(8));
            if (holds(forged)) {
                taken.add(place);
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    @As(Role.OWNER)
    void aFileThatWasExchangedAndPackedAgainIsFound(Business business) throws Exception {
        var garden = new TeaRecords(business);
        garden.hold(Role.OWNER, "keeper");
        var files = files(papers.evidence(count(garden).id(), HERE));
        for (var name : files.keySet()) {
            var changed = new LinkedHashMap<>(files);
            var bytes = files.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);
            assertThat(holds(EvidenceZip.of(changed))).as(name).isFalse();
            changed.remove(name);
            assertThat(holds(EvidenceZip.of(changed))).as(name).isFalse();
        }
        var more = new LinkedHashMap<>(files);
        more.put("more.json", new byte[] {'1'});
        assertThat(holds(EvidenceZip.of(more))).isFalse();
    }

    @Test
    @As(Role.STAFF)
    void evidenceIsForThoseWhoSeeAllOfWhatWasHandedIn(Business business) {
        var garden = new TeaRecords(business);
        var draft = garden.start("stock");
        assertThatThrownBy(() -> papers.evidence(draft.id(), HERE)).isInstanceOf(Conflict.class);
        business.become(Role.AUDITOR);
        assertThatThrownBy(() -> papers.pdf(draft.id(), HERE)).isInstanceOf(NotFound.class);
        business.become(Role.STAFF);
        var record = count(garden);
        assertThat(papers.mayProve(record.id())).isTrue();
        business.become(Role.AUDITOR);
        assertThat(papers.mayProve(record.id())).isFalse();
        assertThatThrownBy(() -> papers.evidence(record.id(), HERE)).isInstanceOf(Forbidden.class);
    }

    private static boolean holds(byte[] file) {
        try {
            Verifier.verify(file, "");
            return true;
        } catch (Refused refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
    }

    private static Map<String, byte[]> files(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
