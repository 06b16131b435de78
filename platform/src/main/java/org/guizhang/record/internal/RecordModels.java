package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.form.RuleNames;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.record.FormClause;
import org.guizhang.record.RecordForm;
import org.guizhang.rule.Type;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.tenant.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms of editions. They are dear to make and immutable, so a node keeps those of the editions that are asked for, by
 * business and edition; whoever asks has read the edition's id in a row of the business.
 */
@ApplicationScoped
public class RecordModels {
    private static final Logger LOG = LoggerFactory.getLogger(RecordModels.class);
    private static final int KEPT = 200;

    @Inject
    EditionRegister editions;

    @Inject
    CurrentCaller caller;

    private record Key(UUID tenant, UUID edition) {}

    private final Cache<Key, Map<String, RecordModel>> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** All forms of an edition that can be read, in their order. */
    Map<String, RecordModel> of(UUID edition) {
        var key = new Key(caller.get().tenantId(), edition);
        var there = made.getIfPresent(key);
        if (there == null) {
            var part = editions.get(edition);
            there = read(part.edition(), part.content());
            made.put(key, there);
        }
        return there;
    }

    /** One of them; a record is of a form that its edition has. */
    RecordModel of(UUID edition, String form) {
        return Optional.ofNullable(of(edition).get(form)).orElseThrow(RecordModels::nothing);
    }

    static NotFound nothing() {
        return new NotFound(Message.of("problem.not-found"));
    }

    static Map<String, RecordModel> read(Edition edition, Resolved content) {
        var document = content.documentForReaders();
        var values = new LinkedHashMap<String, JsonNode>();
        var types = new HashMap<String, Type>();
        for (var parameter : content.content().parameters()) {
            types.put(parameter.key(), parameter.type().rule());
            values.put(parameter.key(), parameter.value());
        }
        var forms = new LinkedHashMap<String, JsonNode>();
        document.path("records").forEach(form -> forms.put(form.path("key").asText(), form));
        var clauses = clauses(content);
        var positions = positions(document);
        var found = new LinkedHashMap<String, RecordModel>();
        forms.forEach((key, written) -> {
            try {
                var type = RecordType.of(written, types, values, forms);
                found.put(
                        key,
                        new RecordModel(
                                edition.moduleId(),
                                new RecordForm.FormEdition(edition.id(), edition.number(), edition.digest()),
                                content.content().template().id(),
                                content.title(),
                                type,
                                written,
                                types,
                                values,
                                linked(written, forms),
                                positions,
                                type.clauses().stream()
                                        .map(clauses::get)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                RecordNamers.of(type, forms.values())));
            } catch (RuntimeException unreadable) {
                // A form of years ago that cannot be read must not keep a business from all its others.
                LOG.error("Form {} of edition {} cannot be read and is left out", key, edition.id(), unreadable);
            }
        });
        return found;
    }

    private static Map<String, JsonNode> linked(JsonNode form, Map<String, JsonNode> forms) {
        var linked = new LinkedHashMap<String, JsonNode>();
        linked(form.path("fields"), forms, linked);
        form.path("lines").forEach(table -> linked(table.path("fields"), forms, linked));
        return Map.copyOf(linked);
    }

    private static void linked(JsonNode fields, Map<String, JsonNode> forms, Map<String, JsonNode> into) {
        for (var field : fields) {
            var other = RuleNames.linkedForm(field);
            if (forms.containsKey(other)) {
                into.put(other, forms.get(other));
            }
        }
    }

    private static Map<String, Text> positions(JsonNode document) {
        var found = new HashMap<String, Text>();
        for (var position : document.path("positions")) {
            var title = position.path("title");
            found.put(
                    position.path("key").asText(),
                    new Text(title.path("zh").asText(), title.path("en").asText()));
        }
        return found;
    }

    private static Map<String, FormClause> clauses(Resolved content) {
        var found = new HashMap<String, FormClause>();
        content.chapters().stream()
                .flatMap(chapter -> chapter.clauses().stream())
                .map(clause -> new FormClause(clause.key(), clause.number(), clause.heading(), clause.wholeText()))
                .forEach(clause -> found.put(clause.key(), clause));
        return found;
    }

    /** The forms in force now, by module. */
    List<RecordModel> inForce(List<UUID> editionsInForce) {
        return editionsInForce.stream()
                .flatMap(edition -> of(edition).values().stream())
                .toList();
    }
}
