package org.guizhang.policy.follow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.guizhang.policy.follow.internal.FollowWorker;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.template.TemplateFiles;
import org.guizhang.work.Worker;

/** The tea house under another name, in two versions; and who follows from one to the other. */
public final class FollowedTea {
    public static final String ID = "tea-slow";
    public static final String OLD = "1.2.0";
    public static final String NEW = "1.3.0";

    private FollowedTea() {}

    /** @param catalogue of the role that owns the schema */
    public static void release(Connection catalogue) throws SQLException {
        var json = TemplateFiles.load(FollowedTea.class.getClassLoader())
                .templates()
                .get(0)
                .json()
                .replace("\"id\":\"tea-house\"", "\"id\":\"" + ID + "\"");
        var next = Json.read(json, ObjectNode.class);
        next.put("version", NEW).put("follows", OLD).remove("successors");
        ((ObjectNode) next.get("summary")).put("en", "The mended rules of a small tea house.");
        try (var insert = catalogue.prepareStatement("insert into template_version (template_id, version, checksum,"
                + " content, imported_at) values (?, ?, ?, ?, now()) on conflict do nothing")) {
            for (var version : Map.of(OLD, json, NEW, Json.canonical(next)).entrySet()) {
                insert.setString(1, ID);
                insert.setString(2, version.getKey());
                insert.setString(3, Digests.sha256(version.getValue()));
                insert.setString(4, version.getValue());
                insert.executeUpdate();
            }
        }
    }

    public static Worker worker(Wired wired) {
        return wired.get(FollowWorker.class);
    }
}
