package org.guizhang.record.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guizhang.record.FormRecord;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.tenant.profile.BusinessIdentity;
import org.jspecify.annotations.Nullable;

/** What a paper of a record says for programs, under its seal (docs/verify.md). */
final class RecordFacts {
    static final String ATTACHMENT = "record.json";
    private static final String FORMAT = "guizhang-record/1";

    private RecordFacts() {}

    /** A file that goes along with the paper. */
    record Along(String name, long size, String sha256) {}

    /**
     * @param present the version as it is stored; null of a draft, and where the reader does not see all of it
     * @param along null: the paper stands for itself
     */
    static String of(
            BusinessIdentity business,
            RecordModel model,
            FormRecord record,
            VersionRows.@Nullable Stored present,
            @Nullable List<Along> along) {
        var about = new LinkedHashMap<String, Object>();
        about.put("id", record.id());
        about.put("business", business.name());
        put(about, "creditCode", business.creditCode());
        about.put("title", text(record.title()));
        about.put("form", record.form());
        put(about, "serial", record.serial());
        about.put("state", record.state() == null ? "draft" : record.state().key());
        about.put("module", text(model.moduleTitle()));
        about.put("edition", record.edition());
        about.put("number", record.editionNumber());
        about.put("editionDigest", model.edition().digest());
        about.put("version", record.version());
        var versions = new ArrayList<Map<String, Object>>();
        for (var turn : record.line()) {
            about.put("digest", turn.digest());
            versions.add(Map.of(
                    "version", turn.version(),
                    "step", turn.step(),
                    "by", turn.by().name(),
                    "at", turn.at(),
                    "digest", turn.digest()));
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("format", FORMAT);
        all.put("record", about);
        all.put("versions", versions);
        put(all, "content", present == null ? null : present.tree());
        put(all, "files", along);
        return Json.canonical(all);
    }

    private static Map<String, String> text(Text both) {
        return Map.of("zh", both.zh(), "en", both.en());
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, Objects.requireNonNull(value));
        }
    }
}
