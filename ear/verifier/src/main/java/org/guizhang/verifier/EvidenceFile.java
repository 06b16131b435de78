package org.guizhang.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Evidence of a record: a zip whose sealed paper names every other file by its digest. It is packed in one way only, so that
 * packing its files again has to make the same bytes, and none can be changed.
 */
final class EvidenceFile {
    static final String PAPER = "record.pdf";
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files;

    private EvidenceFile(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Whether it looks like a zip at all. */
    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static EvidenceFile in(byte[] bytes) throws Refused {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED || files.containsKey(entry.getName())) {
                    throw new Refused("evidence.form");
                }
                files.put(entry.getName(), zip.readAllBytes());
            }
            if (!Arrays.equals(bytes, packed(files))) {
                throw new Refused("evidence.form");
            }
        } catch (IOException | RuntimeException broken) {
            throw new Refused("evidence.form");
        }
        return new EvidenceFile(files);
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                var sum = new CRC32();
                sum.update(file.getValue());
                var entry = new ZipEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(NEVER);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    byte[] paper() throws Refused {
        var paper = files.get(PAPER);
        if (paper == null || !ProofFile.is(paper)) {
            throw new Refused("evidence.no-paper");
        }
        return paper;
    }

    /** Holds every file against the paper, whose seal was found whole. */
    List<String> verified(RecordPaper paper) throws Refused {
        if (!paper.hasFiles()) {
            throw new Refused("evidence.other-paper");
        }
        var named = paper.files();
        for (var one : named) {
            var bytes = files.get(one.name());
            if (bytes == null) {
                throw new Refused("evidence.missing", one.name());
            }
            if (!Digests.hex(Digests.sha256(bytes)).equals(one.sha256())) {
                throw new Refused("evidence.changed", one.name());
            }
        }
        if (files.size() != named.size() + 1) {
            throw new Refused("evidence.more");
        }
        var found = new ArrayList<String>();
        chain(paper.versions());
        found.add(Sentences.say("good.evidence", Integer.toString(named.size())));
        found.add(Sentences.say("good.chain", Integer.toString(paper.versions().size())));
        var edition = files.get("edition.json");
        if (edition != null) {
            var document = Members.of(JsonText.parse(new String(edition, StandardCharsets.UTF_8)));
            if (!document.inner("edition").text("digest").equals(paper.editionDigest())) {
                throw new Refused("evidence.edition");
            }
            found.add(Document.edition(document));
        }
        return found;
    }

    /** Every version is there, is what its digest says, and names the one before. */
    private void chain(List<String> digests) throws Refused {
        var before = "";
        for (var i = 0; i < digests.size(); i++) {
            var name = "versions/" + (i + 1) + ".json";
            var bytes = files.get(name);
            if (bytes == null) {
                throw new Refused("evidence.missing", name);
            }
            var version = Members.of(JsonText.parse(new String(bytes, StandardCharsets.UTF_8)));
            var previous = version.has("previous") ? version.text("previous") : "";
            if (!Digests.hex(Digests.sha256(bytes)).equals(digests.get(i)) || !previous.equals(before)) {
                throw new Refused("evidence.chain", Integer.toString(i + 1));
            }
            before = digests.get(i);
        }
    }
}
