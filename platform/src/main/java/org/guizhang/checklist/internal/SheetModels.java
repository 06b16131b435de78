package org.guizhang.checklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.checklist.CitedClause;
import org.guizhang.checklist.SheetItem;
import org.guizhang.form.RuleNames;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.rule.Expression;
import org.guizhang.rule.Type;
import org.guizhang.rule.WrongExpression;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.ChecklistType;
import org.guizhang.tenant.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checklists of editions. They are dear to make and immutable, so a node keeps those of the editions that are asked
 * for, by business and edition; whoever asks has read the edition's id in a row of the business.
 */
@ApplicationScoped
public class SheetModels {
    private static final Logger LOG = LoggerFactory.getLogger(SheetModels.class);
    private static final int KEPT = 200;

    @Inject
    EditionRegister editions;

    @Inject
    CurrentCaller caller;

    private record Key(UUID tenant, UUID edition) {}

    private final Cache<Key, Map<String, SheetModel>> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** All checklists of an edition that can be read, in their order. */
    Map<String, SheetModel> of(UUID edition) {
        var key = new Key(caller.get().tenantId(), edition);
        var there = made.getIfPresent(key);
        if (there == null) {
            var part = editions.get(edition);
            there = readable(part.edition(), part.content());
            made.put(key, there);
        }
        return there;
    }

    /** One of them; an occurrence is of a checklist that its edition has. */
    SheetModel of(UUID edition, String checklist) {
        return Optional.ofNullable(of(edition).get(checklist))
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }

    /** An edition of years ago that cannot be read must not keep a business from all its others. */
    private static Map<String, SheetModel> readable(Edition edition, Resolved content) {
        try {
            return read(edition, content);
        } catch (RuntimeException unreadable) {
            LOG.error("The checklists of edition {} cannot be read and are left out", edition.id(), unreadable);
            return Map.of();
        }
    }

    static Map<String, SheetModel> read(Edition edition, Resolved content) {
        var document = content.document();
        var values = new LinkedHashMap<String, JsonNode>();
        var types = new HashMap<String, Type>();
        for (var parameter : content.content().parameters()) {
            types.put(parameter.key(), parameter.type().rule());
            values.put(parameter.key(), parameter.value());
        }
        var clauses = clauses(content);
        var positions = positions(document);
        var found = new LinkedHashMap<String, SheetModel>();
        for (var written : document.path("checklists")) {
            try {
                var type = ChecklistType.of(written);
                found.put(
                        type.key(),
                        new SheetModel(
                                edition.id(),
                                edition.number(),
                                content.content().template().id(),
                                type,
                                SheetForm.of(written, types, values),
                                values,
                                rules(written, types),
                                positions,
                                clauses));
            } catch (RuntimeException unreadable) {
                LOG.error(
                        "Checklist {} of edition {} cannot be read and is left out",
                        written.path("key").asText(),
                        edition.id(),
                        unreadable);
            }
        }
        return found;
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

    private static Map<String, CitedClause> clauses(Resolved content) {
        var found = new HashMap<String, CitedClause>();
        for (var chapter : content.chapters()) {
            for (var clause : chapter.clauses()) {
                found.put(
                        clause.key(),
                        new CitedClause(clause.key(), clause.number(), clause.heading(), clause.wholeText()));
            }
        }
        return found;
    }

    private static Map<String, SheetItem.Rule> rules(JsonNode checklist, Map<String, Type> types) {
        var names = RuleNames.checklist(checklist, types);
        var rules = new HashMap<String, SheetItem.Rule>();
        for (var item : checklist.path("items")) {
            if (item.has("when")) {
                var source = item.path("when").asText();
                try {
                    var tree = Expression.compile(source, names, Type.YES_NO).tree();
                    rules.put(item.path("key").asText(), new SheetItem.Rule(source, tree));
                } catch (WrongExpression wrong) {
                    throw new IllegalArgumentException(source + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        return rules;
    }
}
