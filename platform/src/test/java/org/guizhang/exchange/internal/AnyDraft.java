package org.guizhang.exchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guizhang.policy.draft.DraftContent;
import org.guizhang.shared.Json;

/** Drafts of the tea house by chance, with amendments of every kind, that fit it. */
public final class AnyDraft {
    private AnyDraft() {}

    public static DraftContent fitting(Random random) {
        var pool = new ArrayList<>(List.of(
                entry("{kind: rewrite, target: clauses/scope, text: {zh: " + Json.write(words(random)) + "}}", null),
                entry("{kind: rewrite, target: chapters/cash, title: {en: " + Json.write(words(random)) + "}}", null),
                entry("{kind: address, target: clauses/closing, addressees: [keeper]}", null),
                entry("{kind: remove, target: clauses/cleaning}", words(random)),
                entry("{kind: move, target: chapters/cash, before: general}", null),
                entry(
                        "{kind: add, into: chapters/general/clauses, key: own-" + random.nextInt(9)
                                + ", content: {text: {zh: 茶}, kind: duty}}",
                        null),
                entry(
                        "{kind: add, into: positions, key: own-" + random.nextInt(9)
                                + ", content: {title: {zh: 茶师}, summary: {zh: 泡茶}, reportsTo: keeper}}",
                        null),
                entry("{kind: switch, target: phrases/welcome, on: false}", words(random)),
                entry(
                        "{kind: adjust, target: deadlines/monthly-report, members: {title: {en: R" + random.nextInt(9)
                                + "}, remind: [P2D]}}",
                        null)));
        Collections.shuffle(pool, random);
        var entries = new ArrayList<DraftContent.Entry>();
        pool.forEach(entry -> {
            if (random.nextBoolean()) {
                entries.add(entry);
            }
        });
        var values = Map.<String, JsonNode>of(
                "cash-limit", Json.tree(random.nextInt(2000)), "house-name", Json.tree(" " + words(random) + " "));
        return new DraftContent("tea-house", "1.2.0", values, entries);
    }

    static DraftContent.Entry entry(String change, String reason) {
        var file = "format: 1\nmodules:\n  - {template: a, version: b, amendments: [" + change + "]}\n";
        return new DraftContent.Entry(read(file).get(0).amendments().get(0).change(), reason);
    }

    static List<DraftContent> read(String yaml) {
        var file = PolicyFile.open(yaml.getBytes(StandardCharsets.UTF_8), List.of(new ModulesPart()));
        var drafts = ModuleForm.read(file);
        file.check();
        return drafts;
    }

    private static String words(Random random) {
        return "茶" + random.nextInt(1000) + " “x”";
    }
}
