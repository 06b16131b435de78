package org.guizhang.policy.random;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.guizhang.policy.amend.Amended;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.AmendmentCheck;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.jspecify.annotations.Nullable;

/** The changes a business makes to a template: those that fit it, as the editor would have taken them. */
public final class Wishes {
    private final Dice dice;
    private final ObjectNode document;
    private final List<String> positions;
    private int own;

    private Wishes(Dice dice, Template template) {
        this.dice = dice;
        this.document = (ObjectNode) template.source().document();
        this.positions = House.keys(document.path("positions"));
    }

    public static List<Amendment> of(Dice dice, Template template) {
        var wishes = new Wishes(dice, template);
        var kept = new LinkedHashMap<String, Amendment>();
        for (int i = 1 + dice.below(10); i > 0; i--) {
            var change = wishes.change();
            if (change != null) {
                var with = new LinkedHashMap<>(kept);
                with.put(
                        change.slot(),
                        new Amendment(new UUID(1, i), change, "why", new UUID(0, 1), "Li", Instant.EPOCH));
                var list = List.copyOf(with.values());
                var without = with.values().stream()
                        .filter(made -> !made.change().slot().equals(change.slot()))
                        .toList();
                if (AmendmentCheck.violations(template, list).isEmpty()
                        && !effect(template, list).equals(effect(template, without))) {
                    kept.clear();
                    kept.putAll(with);
                }
            }
        }
        return List.copyOf(kept.values());
    }

    /** What saying what is there already does not change. */
    private static String effect(Template template, List<Amendment> amendments) {
        var amended = Amended.of(template, amendments);
        return Json.canonical(List.of(
                amended.template().source().document(), amended.document().path("checklists")));
    }

    private @Nullable Change change() {
        var clause = dice.of(House.clauses(document));
        var target = "clauses/" + key(clause);
        var items = House.items(clause);
        var item = items.isEmpty() ? null : target + "/items/" + key(dice.of(items));
        var chapter = dice.of(House.keys(document.path("chapters")));
        var checklist = dice.of(House.objects(document.path("checklists")));
        var checked = "checklists/" + key(checklist) + "/items/" + key(dice.of(House.objects(checklist.path("items"))));
        return switch (dice.below(14)) {
            case 0, 1, 2 -> new Change.Rewrite(target, words(), dice.oneIn(3) ? words() : null);
            case 3 -> item == null ? null : new Change.Rewrite(item, words(), null);
            case 4 -> new Change.Rewrite("chapters/" + chapter, null, words());
            case 5 -> new Change.Address(target, dice.some(positions));
            case 6 -> new Change.Add("chapters/" + chapter + "/clauses", next(), null, neighbour(chapter), duty());
            case 7 -> new Change.Add(target + "/items", next(), null, null, content());
            case 8 -> new Change.Remove(dice.oneIn(2) && item != null ? item : target);
            case 9 -> new Change.Move(target, "chapters/" + chapter + "/clauses", neighbour(chapter), null);
            case 10 -> new Change.Adjust(checked, members());
            case 11 -> new Change.Adjust("checklists/" + key(checklist), members("title"));
            case 12 -> new Change.Switch("checklists/" + key(checklist), false);
            default -> new Change.Switch("penalties/z-1", true);
        };
    }

    private Change.Words words() {
        var text = dice.text(House.keys(document.path("parameters")));
        var clause = dice.of(House.clauses(document));
        var see = dice.oneIn(4) ? "{{clause:" + key(clause) + "}}" : "";
        var zh = text.path("zh").asText() + see;
        var en = text.path("en").asText() + see;
        return switch (dice.below(3)) {
            case 0 -> new Change.Words(zh, null);
            case 1 -> new Change.Words(null, en);
            default -> new Change.Words(zh, en);
        };
    }

    private @Nullable String neighbour(String chapter) {
        var clauses = new ArrayList<String>();
        House.objects(document.path("chapters")).stream()
                .filter(holder -> key(holder).equals(chapter))
                .forEach(holder -> clauses.addAll(House.keys(holder.path("clauses"))));
        return dice.oneIn(3) ? null : dice.of(clauses);
    }

    private ObjectNode duty() {
        return content().put("kind", "duty");
    }

    private ObjectNode content() {
        var content = JsonNodeFactory.instance.objectNode();
        content.set("text", dice.text(List.of()));
        return content;
    }

    private ObjectNode members() {
        return dice.oneIn(2)
                ? members("text")
                : JsonNodeFactory.instance.objectNode().put("min", 1 + dice.below(3));
    }

    private ObjectNode members(String text) {
        var members = JsonNodeFactory.instance.objectNode();
        members.putObject(text).put("zh", dice.text(List.of()).path("zh").asText());
        return members;
    }

    private String next() {
        return Change.OWN + ++own;
    }

    private static String key(ObjectNode node) {
        return node.path("key").asText();
    }
}
