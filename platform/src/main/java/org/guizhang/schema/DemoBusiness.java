package org.guizhang.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * A made-up business for looking around, read from {@code guizhang/demo}; nobody in it exists.
 *
 * @param key before the @ of its logins, and the name of its file
 * @param staff the first one's account is shown at start
 * @param editions what was published, the oldest first
 * @param draft what has been changed since and is not published yet
 */
record DemoBusiness(
        String key, String trade, String name, String owner, List<Member> staff, List<Published> editions, Step draft) {

    private static final List<String> KEYS = List.of("restaurant", "property", "callcentre", "gps");

    /** Somebody who works there. */
    record Member(String key, String name, Role role) {}

    /** A change of the business's own to its template, and why. */
    record Own(@Nullable String reason, Change change) {}

    /** Parameters set and changes made in one go. */
    record Step(Map<String, JsonNode> values, List<Own> amendments) {}

    /** A step and its publication. */
    record Published(String note, boolean material, Map<String, JsonNode> values, List<Own> amendments) {
        Step step() {
            return new Step(values, amendments);
        }
    }

    /** The four of them. */
    static List<DemoBusiness> all() {
        return KEYS.stream().map(DemoBusiness::read).toList();
    }

    private static DemoBusiness read(String key) {
        try (var in = DemoBusiness.class.getResourceAsStream("/guizhang/demo/" + key + ".json")) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), DemoBusiness.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String ownerLogin() {
        return login("owner");
    }

    String login(Member member) {
        return login(member.key());
    }

    private String login(String person) {
        return person + "." + key + "@demo.guizhang.org";
    }
}
