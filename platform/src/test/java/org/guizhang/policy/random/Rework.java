package org.guizhang.policy.random;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.guizhang.shared.Json;

/** Makes the next version of a template: what publishers of templates do, a few things at a time. */
public final class Rework {
    private final Dice dice;
    private final ObjectNode document;
    private final Predicate<String> untouched;
    private final List<String> parameters;
    private final List<String> positions;
    // A key goes one way only within one version.
    private final Set<String> spent = new HashSet<>();
    private int fresh;

    private Rework(Dice dice, ObjectNode before, Predicate<String> untouched) {
        this.dice = dice;
        this.document = before.deepCopy();
        this.untouched = untouched;
        this.parameters = House.keys(document.path("parameters"));
        this.positions = House.keys(document.path("positions"));
        document.put("version", "2.0.0").put("follows", "1.0.0").remove("successors");
    }

    /** A version in which anything may have been changed, renamed, split, joined, moved, locked or taken out. */
    public static ObjectNode anything(Dice dice, ObjectNode before) {
        var rework = new Rework(dice, before, key -> false);
        for (int i = 1 + dice.below(6); i > 0; i--) {
            rework.step(dice.below(12));
        }
        return rework.document;
    }

    /** A version that changes nothing of the things with these keys, and keeps every key. */
    public static ObjectNode elsewhere(Dice dice, ObjectNode before, Predicate<String> untouched) {
        var rework = new Rework(dice, before, untouched);
        for (int i = 1 + dice.below(4); i > 0; i--) {
            rework.step(dice.below(4));
        }
        return rework.document;
    }

    /** A version in which some clauses have other keys, and nothing else differs. */
    public static ObjectNode renamed(Dice dice, ObjectNode before) {
        var rework = new Rework(dice, before, key -> false);
        for (int i = 1 + dice.below(3); i > 0; i--) {
            rework.step(4);
        }
        return rework.document;
    }

    private void step(int which) {
        var free = House.clauses(document).stream()
                .filter(clause -> !untouched.test(key(clause)) && !spent.contains(key(clause)))
                .toList();
        if (which == 0) {
            clauseAdded();
        } else if (!free.isEmpty()) {
            of(which, dice.of(free));
        }
    }

    private void of(int which, ObjectNode clause) {
        switch (which) {
            case 1 -> clause.set("text", dice.text(parameters));
            case 2 -> House.items(clause).stream().findFirst().ifPresent(i -> i.set("text", dice.text(parameters)));
            case 3 -> dice.some(positions).forEach(clause.putArray("addressees")::add);
            case 4 -> renamed(clause);
            case 5 -> split(clause);
            case 6 -> joined(clause);
            case 7 -> takenOut(clause);
            case 8 -> itemTakenOut(clause);
            case 9 -> moved(clause);
            case 10 -> checklistChanged();
            default -> House.lock(clause);
        }
    }

    private void clauseAdded() {
        var chapter = dice.of(House.objects(document.path("chapters")));
        chapter.withArrayProperty("clauses").add(House.clause(dice, "f-" + ++fresh, parameters, positions));
    }

    private void renamed(ObjectNode clause) {
        var from = key(clause);
        var to = "r-" + from;
        document.setAll(Json.read(
                Json.write(document)
                        .replace('"' + from + '"', '"' + to + '"')
                        .replace(":" + from + "}", ":" + to + "}"),
                ObjectNode.class));
        succeeds(from, to);
    }

    private void split(ObjectNode clause) {
        var list = House.list(document, clause);
        var half = clause.deepCopy().put("key", "s-" + key(clause));
        half.set("text", dice.text(parameters));
        half.remove("carriedOutBy");
        list.add(half);
        succeeds(key(clause), key(clause), key(half));
    }

    /** Two clauses become one. */
    private void joined(ObjectNode clause) {
        var into = House.clauses(document).stream()
                .filter(other -> !other.equals(clause) && !spent.contains(key(other)))
                .filter(other -> !key(other).startsWith("f-"))
                .findFirst();
        if (into.isPresent() && isAlone(clause)) {
            remove(clause);
            succeeds(key(clause), key(into.get()));
        }
    }

    private void takenOut(ObjectNode clause) {
        if (isAlone(clause)) {
            remove(clause);
            succeeds(key(clause));
        }
    }

    private void itemTakenOut(ObjectNode clause) {
        var items = clause.path("items");
        if (items.size() > 1) {
            var gone = ((ArrayNode) items).remove(0);
            spent.add(key(clause));
            successor("clause:" + key(clause) + "/items/" + gone.path("key").asText());
        }
    }

    private void moved(ObjectNode clause) {
        var list = House.list(document, clause);
        var chapter = dice.of(House.objects(document.path("chapters")));
        if (list.size() > 1) {
            list.remove(House.objects(list).indexOf(clause));
            chapter.withArrayProperty("clauses").insert(0, clause);
        }
    }

    private void checklistChanged() {
        var checklist = dice.of(House.objects(document.path("checklists")));
        checklist.set("title", dice.text(List.of()));
        var item = dice.of(House.objects(checklist.path("items")));
        item.set("text", dice.text(parameters));
        item.put("min", dice.below(3));
    }

    /** Whether nothing would be left hanging, or empty, without it. */
    private boolean isAlone(ObjectNode clause) {
        var key = key(clause);
        var named = Json.write(document).split('"' + key + '"', -1).length - 1;
        return !key.startsWith("f-")
                && named == 1
                && !clause.has("carriedOutBy")
                && House.list(document, clause).size() > 1;
    }

    private void remove(ObjectNode clause) {
        var list = House.list(document, clause);
        list.remove(House.objects(list).indexOf(clause));
    }

    private void succeeds(String from, String... to) {
        spent.add(from);
        if (!from.startsWith("f-")) {
            var there = new String[to.length];
            for (int i = 0; i < to.length; i++) {
                spent.add(to[i]);
                there[i] = "clause:" + to[i];
            }
            successor("clause:" + from, there);
        }
    }

    private void successor(String from, String... to) {
        var entry = document.withArrayProperty("successors").addObject().put("from", from);
        List.of(to).forEach(entry.putArray("to")::add);
        entry.putObject("why").put("zh", "条文整理。").put("en", "Clauses were put in order.");
    }

    private static String key(ObjectNode clause) {
        return clause.path("key").asText();
    }
}
