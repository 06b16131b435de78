package org.guizhang.policy.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guizhang.shared.Json;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateCheck;

/** The document of a small template that keeps every rule of templates. */
public final class House {
    private static final List<String> KINDS = List.of("duty", "prohibition", "procedure", "standard", "commitment");

    private final Dice dice;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final List<String> parameters = new ArrayList<>();
    private final List<String> positions = new ArrayList<>();
    private int clauses;

    private House(Dice dice) {
        this.dice = dice;
    }

    /** The first version. */
    public static ObjectNode document(Dice dice) {
        var house = new House(dice);
        house.build();
        checked(house.document);
        return house.document;
    }

    /** Reads a document; whatever breaks a rule is a fault of the generator. */
    public static Template template(ObjectNode document) {
        checked(document);
        return Template.parse(Json.canonical(document));
    }

    private static void checked(ObjectNode document) {
        var wrong = TemplateCheck.problems(document, document).stream()
                .filter(problem -> !problem.rule().equals("parameter-unused"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Made a template that is none: " + wrong);
        }
    }

    private void build() {
        document.put("format", 1).put("id", "random-house").put("version", "1.0.0");
        Stream.of("title", "summary", "audience").forEach(member -> document.set(member, dice.text(List.of())));
        keyed("groups", "all").set("title", dice.text(List.of()));
        for (int i = 1 + dice.below(3); i > 0; i--) {
            parameter("n-" + i);
        }
        for (int i = 1 + dice.below(3); i > 0; i--) {
            position("p-" + i);
        }
        for (int i = 1 + dice.below(3); i > 0; i--) {
            chapter("h-" + i);
        }
        for (int i = 1 + dice.below(2); i > 0; i--) {
            checklist("k-" + i);
        }
        penalty();
        phrases();
    }

    private void parameter(String key) {
        var parameter = keyed("parameters", key);
        parameter
                .put("type", "integer")
                .put("group", "all")
                .put("default", 3)
                .put("min", 1)
                .put("max", 9);
        parameter.set("title", dice.text(List.of()));
        parameter.set("guidance", dice.text(List.of()));
        parameters.add(key);
    }

    private void position(String key) {
        var position = keyed("positions", key);
        position.set("title", dice.text(List.of()));
        position.set("summary", dice.text(List.of()));
        positions.add(key);
    }

    private void chapter(String key) {
        var chapter = keyed("chapters", key);
        chapter.set("title", dice.text(List.of()));
        var list = chapter.putArray("clauses");
        for (int i = dice.below(4); i >= 0; i--) {
            list.add(clause(dice, "c-" + ++clauses, parameters, positions));
        }
    }

    /** A clause that may have a title, items in items and locks. */
    static ObjectNode clause(Dice dice, String key, List<String> parameters, List<String> positions) {
        var clause = JsonNodeFactory.instance.objectNode().put("key", key).put("kind", dice.of(KINDS));
        dice.some(positions).forEach(clause.putArray("addressees")::add);
        clause.set("text", dice.text(parameters));
        if (dice.oneIn(2)) {
            clause.set("title", dice.text(List.of()));
        }
        if (dice.oneIn(2)) {
            items(dice, clause, "i", parameters, 2);
        }
        if (dice.oneIn(8)) {
            lock(clause);
        }
        return clause;
    }

    private static void items(Dice dice, ObjectNode holder, String prefix, List<String> parameters, int depth) {
        var items = holder.putArray("items");
        for (int i = dice.below(3); i >= 0; i--) {
            var item = items.addObject().put("key", prefix + "-" + i);
            item.set("text", dice.text(parameters));
            if (depth > 0 && dice.oneIn(4)) {
                items(dice, item, prefix + "-" + i, parameters, depth - 1);
            }
        }
    }

    static void lock(ObjectNode clause) {
        clause.withArrayProperty("locks")
                .addObject()
                .put("what", "text")
                .putObject("reason")
                .put("zh", "法律要求。")
                .put("en", "The law asks for it.");
    }

    private void checklist(String key) {
        var checklist = keyed("checklists", key);
        checklist.set("title", dice.text(List.of()));
        checklist.set("purpose", dice.text(parameters));
        checklist.put("position", dice.of(positions));
        checklist
                .putArray("schedules")
                .addObject()
                .put("key", "daily")
                .put("rrule", "FREQ=DAILY")
                .put("due", "21:00");
        var items = checklist.putArray("items");
        for (int i = dice.below(3); i >= 0; i--) {
            var item = items.addObject().put("key", "q-" + i);
            item.set("text", dice.text(parameters));
            item.put("answer", "number").putObject("min").put("parameter", dice.of(parameters));
        }
        var clause = dice.of(clauses(document));
        checklist.putArray("clauses").add(clause.path("key").asText());
        clause.withObjectProperty("carriedOutBy")
                .withArrayProperty("checklists")
                .add(key);
    }

    private void penalty() {
        var penalty = keyed("penalties", "z-1");
        penalty.set("title", dice.text(List.of()));
        penalty.put("subject", "employee").put("enabled", false);
        penalty.putArray("violates").add(dice.of(clauses(document)).path("key").asText());
        penalty.putArray("steps")
                .addObject()
                .put("occurrence", 1)
                .putArray("consequences")
                .addObject()
                .put("type", "warning");
        List.of("consultation", "publication", "acknowledgement", "hearing", "evidence")
                .forEach(penalty.putArray("needs")::add);
    }

    private void phrases() {
        var phrases = keyed("phrases", "s-1");
        phrases.set("title", dice.text(List.of()));
        var phrase = phrases.putArray("phrases").addObject().put("key", "w-1");
        phrase.set("situation", dice.text(List.of()));
        phrase.set("wording", dice.text(List.of()));
    }

    private ObjectNode keyed(String list, String key) {
        return document.withArrayProperty(list).addObject().put("key", key);
    }

    static List<ObjectNode> clauses(JsonNode document) {
        return objects(document.path("chapters")).stream()
                .flatMap(chapter -> objects(chapter.path("clauses")).stream())
                .toList();
    }

    static List<ObjectNode> objects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }

    static List<String> keys(JsonNode list) {
        return objects(list).stream().map(node -> node.path("key").asText()).toList();
    }

    /** All items below a clause or an item. */
    static List<ObjectNode> items(JsonNode holder) {
        var all = new ArrayList<ObjectNode>();
        objects(holder.path("items")).forEach(item -> {
            all.add(item);
            all.addAll(items(item));
        });
        return all;
    }

    static ArrayNode list(ObjectNode document, ObjectNode clause) {
        return objects(document.path("chapters")).stream()
                .map(chapter -> (ArrayNode) chapter.path("clauses"))
                .filter(list -> objects(list).contains(clause))
                .findFirst()
                .orElseThrow();
    }
}
