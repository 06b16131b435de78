package org.guizhang.policy.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, from a seed. */
public final class Dice {
    private static final List<String> ZH = List.of("开门前检查炉火。", "茶叶离地存放；", "当班人员洗手。", "发现异常立即上报。", "每周核对一次", "不得私自带出。");
    private static final List<String> EN = List.of(
            "Check the stove before opening.",
            "Keep tea off the floor.",
            "Wash hands on duty.",
            "Report what is odd at once.",
            "Compare once a week",
            "Take nothing out.");

    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in {@code n} times. */
    public boolean oneIn(int n) {
        return below(n) == 0;
    }

    public <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    /** Some of a list in its order, perhaps none. */
    public List<String> some(List<String> list) {
        return list.stream().filter(each -> oneIn(2)).toList();
    }

    /** Sentences in both languages that name the same parameters. */
    public ObjectNode text(List<String> parameters) {
        var zh = new StringBuilder();
        var en = new StringBuilder();
        for (int i = below(3); i >= 0; i--) {
            var which = below(ZH.size());
            zh.append(ZH.get(which));
            en.append(en.isEmpty() ? "" : " ").append(EN.get(which));
        }
        if (!parameters.isEmpty() && oneIn(3)) {
            var placeholder = "{{" + of(parameters) + "}}";
            zh.append("共 ").append(placeholder).append("。");
            en.append(" In all ").append(placeholder).append('.');
        }
        return JsonNodeFactory.instance.objectNode().put("zh", zh.toString()).put("en", en.toString());
    }

    /** The same tree with the members of every object in another order. */
    public JsonNode shuffled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.shuffle(names, random);
            var copy = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> copy.set(name, shuffled(object.get(name))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(shuffled(element)));
            return copy;
        }
        return node;
    }
}
