package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One change of each kind that a business can make to the draft of its call centre, and where it must be told. */
public final class Alterations {
    public static final String TEMPLATE = "call-center-service";

    /**
     * A change.
     *
     * @param change JSON of an amendment
     * @param list of the difference it is told in
     * @param key of the thing there
     * @param told words that stand in the difference and on screens in Chinese
     */
    public record Alteration(String change, String list, String key, String told) {}

    private Alterations() {}

    public static Map<String, Alteration> all() {
        var all = new LinkedHashMap<String, Alteration>();
        all.put(
                "heading of a chapter",
                rewrite("chapters/callbacks", "title", "{\"zh\": \"回访记号章\"}", "chapters", "callbacks", "记号章"));
        all.put(
                "heading of a clause",
                rewrite(
                        "clauses/call-back-in-time",
                        "title",
                        "{\"zh\": \"记号标题\"}",
                        "clauses",
                        "call-back-in-time",
                        "记号标题"));
        all.put(
                "English alone",
                rewrite(
                        "clauses/introduce-yourself",
                        "text",
                        "{\"en\": \"Marked English wording.\"}",
                        "clauses",
                        "introduce-yourself",
                        "Marked"));
        all.put(
                "both languages",
                rewrite(
                        "clauses/explain-purpose",
                        "text",
                        "{\"zh\": \"请看记号正文。\", \"en\": \"Remarkable words.\"}",
                        "clauses",
                        "explain-purpose",
                        "Remarkable"));
        all.put("addressees", new Alteration("""
                {"kind": "address", "target": "clauses/agreed-solution", "addressees": ["service-supervisor"]}""", "clauses", "agreed-solution", "客户认可"));
        all.put("order of clauses", new Alteration("""
                {"kind": "move", "target": "clauses/disputed-solution", "before": "call-back-in-time"}""", "clauses", "disputed-solution", "客户异议"));
        all.put("own clause", new Alteration("""
                {"kind": "add", "into": "chapters/callbacks/clauses", "key": "own-1",
                 "content": {"kind": "duty", "addressees": ["callback-agent"], "text": {"zh": "记号自拟条文。"}}}""", "clauses", "own-1", "记号自拟"));
        all.put("removed clause", new Alteration("""
                {"kind": "remove", "target": "clauses/teamwork"}""", "clauses", "teamwork", "集体观念"));
        all.put(
                "item of a checklist",
                adjust(
                        "checklists/daily-custody/items/call-logs-in",
                        "\"text\": {\"zh\": \"记号检查项。\", \"en\": \"Marked item.\"}",
                        "checklists",
                        "daily-custody",
                        "记号检查项"));
        all.put("order of items", new Alteration("""
                {"kind": "move", "target": "checklists/daily-custody/items/handovers-in", "before": "call-logs-in"}""", "checklists", "daily-custody", "交接记录已由双方签字并归档"));
        all.put("own item", new Alteration("""
                {"kind": "add", "into": "checklists/daily-custody/items", "key": "own-2", "content":
                 {"text": {"zh": "记号新项", "en": "Marked new item"}, "answer": "number", "min": 7}}""", "checklists", "daily-custody", "记号新项"));
        all.put(
                "rule of a form",
                adjust(
                        "records/custody-receipt/rules/order",
                        "\"message\": {\"zh\": \"记号提示。\", \"en\": \"Marked hint.\"}",
                        "records",
                        "custody-receipt",
                        "记号提示"));
        all.put(
                "deadline",
                adjust(
                        "deadlines/rebate-report-due",
                        "\"responsible\": \"company-head\"",
                        "deadlines",
                        "rebate-report-due",
                        "返佣报表"));
        all.put(
                "penalty",
                adjust(
                        "penalties/service-points",
                        "\"conduct\": {\"zh\": \"记号行为。\", \"en\": \"Marked conduct.\"}",
                        "penalties",
                        "service-points",
                        "记号行为"));
        all.put(
                "phrase in English alone",
                adjust(
                        "phrases/call-phrases/phrases/recording",
                        "\"wording\": {\"zh\": \"为保证服务质量，本次通话会录音，录音仅用于质检和核实。\", \"en\": \"Marked phrase.\"}",
                        "phrases",
                        "call-phrases",
                        "Marked phrase"));
        all.put(
                "classification",
                adjust(
                        "classifications/customer-development-records",
                        "\"custodian\": \"archive-custodian\"",
                        "classifications",
                        "customer-development-records",
                        "客户发展跟踪记录"));
        return all;
    }

    /** Makes one on the draft. */
    public static void make(Business business, String module, Alteration alteration) {
        business.owner()
                .ifMatch(business.etag(module))
                .post(
                        "modules/" + module + "/amendments",
                        "{\"change\": %s, \"reason\": \"Test\"}".formatted(alteration.change()))
                .expect(201);
    }

    /** What an answer of the difference holds about the thing; missing where it is not told. */
    public static JsonNode told(JsonNode difference, Alteration alteration) {
        var artefact = !List.of("clauses", "chapters").contains(alteration.list());
        var list = difference.path(artefact ? "artefacts" : alteration.list());
        return StreamSupport.stream(list.spliterator(), false)
                .filter(thing -> thing.path("key").asText().equals(alteration.key()))
                .filter(thing -> !artefact || thing.path("kind").asText().equals(alteration.list()))
                .findFirst()
                .orElse(difference.path("nothing"));
    }

    private static Alteration rewrite(
            String target, String member, String words, String list, String key, String told) {
        return new Alteration(
                "{\"kind\": \"rewrite\", \"target\": \"%s\", \"%s\": %s}".formatted(target, member, words),
                list,
                key,
                told);
    }

    private static Alteration adjust(String target, String members, String list, String key, String told) {
        return new Alteration(
                "{\"kind\": \"adjust\", \"target\": \"%s\", \"members\": {%s}}".formatted(target, members),
                list,
                key,
                told);
    }
}
