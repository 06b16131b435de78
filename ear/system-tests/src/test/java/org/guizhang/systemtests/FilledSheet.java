package org.guizhang.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A checklist filled in as the sheet that the API gives says: everything passes but what is to fail.
 *
 * @param failing key of the item, {@link #ALL} of them; null: none
 * @param other who signs where it has to be somebody else; null: nobody
 */
public record FilledSheet(
        JsonNode sheet, @Nullable String failing, @Nullable String other) {
    public static final String ALL = "*";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] PICTURE = BlobsTest.png(4, 3);

    /** The digest of a picture that {@link #sendPhoto} sends. */
    public static final String PHOTO = BlobsTest.sha256(PICTURE);

    /** Sends the picture that filled sheets name. */
    public static void sendPhoto(Rest caller) {
        caller.with("Content-Type", "image/png").call("PUT", "blobs/" + PHOTO, BodyPublishers.ofByteArray(PICTURE));
    }

    /** Starts a checklist of a module by hand, at a site or nowhere; the sheet. */
    public static JsonNode start(Rest caller, String module, String checklist, @Nullable String site) {
        var body = MAPPER.createObjectNode().put("module", module).put("checklist", checklist);
        if (site != null) {
            body.put("site", site);
        }
        return caller.post("occurrences", body.toString()).expect(201).json();
    }

    /** An occurrence, a hand-in and a finding of the first checklist of a module, by what they are called in addresses. */
    public static Map<String, String> ids(Rest owner, String module, String note) {
        sendPhoto(owner);
        var document = owner.get("modules/" + module).expect(200);
        var edition =
                owner.get("editions/" + document.text("/latest/id")).expect(200).json();
        for (var checklist : edition.at("/content/checklists")) {
            var sheet = start(owner, module, checklist.get("key").asText(), null);
            for (var item : sheet.get("items")) {
                if (item.has("correction") && item.path("answer").asText().equals("PASS_FAIL") && !item.has("when")) {
                    var filled = new FilledSheet(sheet, item.get("key").asText(), null);
                    var handIn = filled.handIn(note);
                    var result = owner.post(
                                    "occurrences/" + sheet.at("/occurrence/id").asText() + "/submission", handIn)
                            .expect(201);
                    return Map.of(
                            "occurrence", sheet.at("/occurrence/id").asText(),
                            "submission", result.text("/id"),
                            "finding", result.text("/findings/0"),
                            "item", item.get("key").asText());
                }
            }
        }
        throw new AssertionError("No checklist of " + module + " has an item that fails");
    }

    /** All answers and signatures, each as its item asks for it. */
    public String handIn(String note) {
        var body = MAPPER.createObjectNode();
        var answers = body.putObject("answers");
        var said = new HashMap<String, String>();
        for (var item : sheet.get("items")) {
            if (isAsked(item, said)) {
                var key = item.get("key").asText();
                var value = answer(item, fails(item));
                var answer = answers.putObject(key).put("base", 0);
                if (value != null) {
                    said.put(key.replace('-', '_'), value);
                    answer.put("value", value);
                }
                evidence(item, fails(item), note, answer);
            }
        }
        var signatures = body.putObject("signatures");
        for (var signature : sheet.get("signatures")) {
            var signed = signatures.putObject(signature.get("key").asText());
            signed.put("width", 300)
                    .put("height", 100)
                    .putArray("strokes")
                    .addArray()
                    .add(1)
                    .add(2)
                    .add(250)
                    .add(90);
            if (signature.get("external").asBoolean()) {
                signed.put("name", "Master Zhang");
            } else if (!signature.get("distinctFrom").isEmpty() && other != null) {
                signed.put("person", other);
            }
        }
        return body.toString();
    }

    private boolean fails(JsonNode item) {
        return item.get("key").asText().equals(failing) || (ALL.equals(failing) && canFail(item));
    }

    private static void evidence(JsonNode item, boolean fails, String note, ObjectNode answer) {
        var wanted = fails ? Set.of("ALWAYS", "ON_FAIL") : Set.of("ALWAYS");
        if (wanted.contains(item.get("photo").asText())
                || item.get("answer").asText().equals("PHOTO")) {
            answer.putArray("photos").add(PHOTO);
        }
        if (wanted.contains(item.get("note").asText())) {
            answer.put("note", note);
        }
        if (item.get("answer").asText().equals("SIGNATURE")) {
            answer.putObject("value").put("confirmed", true);
        }
    }

    /** The answer that passes, or fails; null where there is no value. */
    static @Nullable String answer(JsonNode item, boolean fails) {
        return switch (item.get("answer").asText()) {
            case "PASS_FAIL" -> fails ? "fail" : "pass";
            case "NUMBER" -> number(item, fails);
            case "CHOICE" -> option(item, fails);
            case "TIME" -> "18:30";
            case "TEXT" -> "As it should be";
            default -> null;
        };
    }

    private static String number(JsonNode item, boolean fails) {
        var limit =
                item.has("max") ? item.get("max").asText() : item.path("min").asText("5");
        if (!fails) {
            return limit;
        }
        var beyond = new BigDecimal(limit);
        return (item.has("max") ? beyond.add(BigDecimal.ONE) : beyond.subtract(BigDecimal.ONE)).toPlainString();
    }

    private static String option(JsonNode item, boolean fails) {
        var others = new HashSet<String>();
        for (var option : item.get("options")) {
            if (option.get("fails").asBoolean() == fails) {
                return option.get("key").asText();
            }
            others.add(option.get("key").asText());
        }
        return others.iterator().next();
    }

    /** Judges the rule of an item as a client does, by its tree. */
    private static boolean isAsked(JsonNode item, Map<String, String> said) {
        return !item.has("when") || RuleOfTree.holds(item.at("/when/tree"), said);
    }

    /** Whether an item can fail and something becomes of that. */
    static boolean canFail(JsonNode item) {
        var answer = item.get("answer").asText();
        return answer.equals("PASS_FAIL")
                || (answer.equals("NUMBER") && (item.has("min") || item.has("max")))
                || item.get("options").findValues("fails").stream().anyMatch(JsonNode::asBoolean);
    }
}
