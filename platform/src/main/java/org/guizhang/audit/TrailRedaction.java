package org.guizhang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.PersonErased;
import org.jspecify.annotations.Nullable;

/**
 * Takes somebody who was erased out of the trail. Hashes and order stay; entries of their own, in the chain themselves, say
 * what the redacted ones are from now on.
 */
@ApplicationScoped
public class TrailRedaction {
    /** Entries that one entry answers for: some 40 kB. */
    private static final int MOST = 500;

    @Inject
    Database database;

    @Inject
    Event<AuditedAction> trail;

    void erased(@Observes PersonErased gone) {
        var names = new HashSet<>(gone.names());
        names.addAll(database.sql()
                .createQuery(
                        "select distinct actor_name from audit_event where tenant_id = :tenant and actor = :person")
                .bind("person", gone.person())
                .mapTo(String.class)
                .list());
        var redacted = new ArrayList<AuditEvent>();
        for (var event : about(gone)) {
            var less = without(event, gone, names);
            if (!less.equals(event)) {
                redacted.add(less);
            }
        }
        for (var from = 0; from < redacted.size(); from += MOST) {
            store(gone, redacted.subList(from, Math.min(redacted.size(), from + MOST)));
        }
    }

    /** What the person did, what was done to them, and what names them by id, login or address. */
    private List<AuditEvent> about(PersonErased gone) {
        var words = new ArrayList<>(gone.marks());
        words.add(gone.person().toString());
        return database.sql()
                .createQuery("select * from audit_event where tenant_id = :tenant and (actor = :person"
                        + " or subject = any(:words) or exists (select 1 from unnest(:words::text[]) w"
                        + " where position(w in coalesce(before, '') || ' ' || coalesce(after, '')) > 0)) order by seq")
                .bind("person", gone.person())
                .bind("words", words.toArray(String[]::new))
                .map(AuditTrail::event)
                .list();
    }

    private static AuditEvent without(AuditEvent event, PersonErased gone, Set<String> names) {
        return event.saying(
                event.actor().equals(gone.person()) ? gone.name() : event.actorName(),
                without(event.before(), gone, names),
                without(event.after(), gone, names));
    }

    private static @Nullable JsonNode without(@Nullable JsonNode facts, PersonErased gone, Set<String> names) {
        if (facts instanceof ObjectNode object) {
            var less = object.objectNode();
            object.properties().forEach(entry -> less.set(entry.getKey(), without(entry.getValue(), gone, names)));
            return less;
        }
        if (facts instanceof ArrayNode array) {
            var less = array.arrayNode();
            array.forEach(one -> less.add(without(one, gone, names)));
            return less;
        }
        return facts instanceof TextNode text ? TextNode.valueOf(without(text.textValue(), gone, names)) : facts;
    }

    private static String without(String text, PersonErased gone, Set<String> names) {
        if (names.contains(text)) {
            return gone.name();
        }
        var less = text;
        for (var mark : gone.marks()) {
            less = whole(mark).matcher(less).replaceAll(Matcher.quoteReplacement(gone.name()));
        }
        return less;
    }

    /** A mark by itself: the login of one is the end or the beginning of the login of another. */
    static Pattern whole(String mark) {
        return Pattern.compile("(?<![\\w.%+/@-])" + Pattern.quote(mark) + "(?![\\w-]|[.@/]\\w)");
    }

    private void store(PersonErased gone, List<AuditEvent> redacted) {
        database.sql()
                .createQuery(
                        "select 1 from (select redact_trail(:tenant, :person, :name, :seqs, :befores, :afters)) done")
                .bind("person", gone.person())
                .bind("name", gone.name())
                .bind("seqs", redacted.stream().map(AuditEvent::seq).toArray(Long[]::new))
                .bind("befores", texts(redacted.stream().map(AuditEvent::before).toList()))
                .bind("afters", texts(redacted.stream().map(AuditEvent::after).toList()))
                .mapTo(Integer.class)
                .one();
        var digests = new TreeMap<String, String>();
        redacted.forEach(event -> digests.put(Long.toString(event.seq()), event.computedHash()));
        trail.fire(new AuditedAction(
                AuditAction.TRAIL_REDACTED,
                "person",
                gone.person().toString(),
                null,
                Map.of(Redactions.MEMBER, digests)));
    }

    private static @Nullable String[] texts(List<@Nullable JsonNode> facts) {
        return facts.stream()
                .map(one -> one == null ? null : Json.canonical(one))
                .toArray(String[]::new);
    }
}
