package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guizhang.blob.Blob;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordAction;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Roster;

/** Gathers all that a record is proved with; the seal of its paper covers every other file by its digest. */
@ApplicationScoped
public class EvidenceMaker {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Inject
    RecordDoors doors;

    @Inject
    RecordAccess access;

    @Inject
    RecordMask masks;

    @Inject
    RecordViews views;

    @Inject
    VersionRows versions;

    @Inject
    EditionRegister editions;

    @Inject
    PaperMaker papers;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<AuditedAction> trail;

    public byte[] of(UUID id, String address) {
        var roster = access.roster();
        var open = doors.seen(id, roster);
        if (!isAllowed(open, roster)) {
            throw new Forbidden(Message.of("problem.record-evidence-not-yours"));
        }
        if (open.row().version() == 0) {
            throw new Conflict(Message.of("problem.record-evidence-draft"));
        }
        var record = views.get(id);
        var files = files(record);
        var along = new ArrayList<RecordFacts.Along>();
        files.forEach((name, bytes) -> along.add(new RecordFacts.Along(name, bytes.length, Digests.sha256(bytes))));
        var all = new LinkedHashMap<String, byte[]>();
        all.put(EvidenceZip.PAPER, papers.paper(record, address, along));
        all.putAll(files);
        trail.fire(new AuditedAction(
                RecordAction.RECORD_PROVED,
                "record",
                id.toString(),
                null,
                Map.of("version", record.version(), "digest", Digests.sha256(all.get(EvidenceZip.PAPER)))));
        return EvidenceZip.of(all);
    }

    public boolean isAllowed(UUID id) {
        var roster = access.roster();
        return isAllowed(doors.seen(id, roster), roster);
    }

    private boolean isAllowed(RecordDoors.Open open, Roster roster) {
        return masks.mayExport(open.model(), open.row(), roster) && masks.seesAll(open.row(), roster);
    }

    /** All but the paper, by name. */
    private Map<String, byte[]> files(FormRecord record) {
        var files = new LinkedHashMap<String, byte[]>();
        var digests = new LinkedHashSet<String>();
        for (var version : versions.all(record.id())) {
            // As it is stored, so that the digest of the file is the digest of the version.
            files.put("versions/" + version.version() + ".json", bytes(version.content()));
            collect(version.tree(), digests);
        }
        files.put("signatures.json", bytes(Json.canonical(record.signatures())));
        files.put("clauses.json", bytes(Json.canonical(record.clauses())));
        if (caller.get().may(Permission.READ_POLICY)) {
            var part = editions.get(record.edition());
            files.put(
                    "edition.json",
                    bytes(Json.canonical(Map.of(
                            "edition",
                            Map.of(
                                    "id", part.edition().id(),
                                    "number", part.edition().number(),
                                    "digest", part.edition().digest()),
                            "content",
                            Json.read(part.content().canonical(), JsonNode.class)))));
        }
        var pictures = new ArrayList<Blob>();
        for (var digest : digests) {
            papers.picture(digest).ifPresent(shown -> {
                files.put("pictures/" + digest + ".jpg", shown.jpeg());
                pictures.add(shown.blob());
            });
        }
        files.put("pictures.json", bytes(Json.canonical(pictures)));
        return files;
    }

    /** What is written like the name of a picture; what is none is not found. */
    private static void collect(JsonNode node, Set<String> into) {
        if (node.isTextual() && DIGEST.matcher(node.asText()).matches()) {
            into.add(node.asText());
        }
        node.forEach(one -> collect(one, into));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
