package org.guizhang.policy.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.template.Addition;
import org.guizhang.template.Advisory;
import org.guizhang.template.CarriedOutBy;
import org.guizhang.template.ClauseKind;
import org.guizhang.template.Outline;
import org.guizhang.template.ParameterType;
import org.guizhang.template.TemplatePosition;
import org.jspecify.annotations.Nullable;

/**
 * A template with a business's values in it: what readers read and what an edition keeps. Immutable.
 *
 * @param canonical the whole document as canonical JSON (RFC 8785)
 * @param digest SHA-256 of {@code canonical}, in lower-case hexadecimal
 * @param content the document, typed where readers need it
 */
public record Resolved(String canonical, String digest, Content content) {
    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final List<String> FOR_ADMINISTRATORS = List.of("advisories", Authorship.MEMBER);

    /** The version of the template it came from. */
    public record Origin(String id, String version, String checksum) {}

    /** A parameter's value and how texts say it. */
    public record Value(String key, ParameterType type, String group, Text title, JsonNode value, Text text) {}

    /** {@code label} is 第三章 / Chapter 3. */
    @Schema(additionalProperties = Schema.True.class)
    public record Chapter(
            String key,
            int number,
            Text label,
            Text title,
            List<Clause> clauses,
            @Nullable Authorship words) {}

    /** An item of a clause; {@code marker} is （一） / (1), below that 1. / (a), then （1） / (i). */
    @Schema(additionalProperties = Schema.True.class)
    public record Item(
            String key,
            Text marker,
            Text text,
            List<Item> items,
            @Nullable Authorship words) {
        public Item {
            items = listed(items);
        }

        Item forReaders() {
            return new Item(
                    key, marker, text, items.stream().map(Item::forReaders).toList(), null);
        }
    }

    /**
     * A clause.
     *
     * @param number counted through all chapters
     * @param label 第十二条 / Article 12
     * @param addressees keys of positions; empty means everybody
     * @param advisories for administrators
     * @param addition set where the template adds it to the regulation it was made from
     * @param words whose words it holds, for administrators; null: the template's
     */
    @Schema(additionalProperties = Schema.True.class)
    public record Clause(
            String key,
            int number,
            Text label,
            ClauseKind kind,
            List<String> addressees,
            @Nullable Text title,
            Text text,
            List<Item> items,
            @Schema(nullable = true) CarriedOutBy carriedOutBy,
            List<Advisory> advisories,
            List<String> sources,
            @Nullable Addition addition,
            @Nullable Authorship words) {
        public Clause {
            addressees = listed(addressees);
            items = listed(items);
            carriedOutBy = carriedOutBy == null ? CarriedOutBy.NOTHING : carriedOutBy;
            advisories = listed(advisories);
            sources = listed(sources);
        }

        /** Without what is meant for administrators alone. */
        public Clause forReaders() {
            var plain = items.stream().map(Item::forReaders).toList();
            return new Clause(
                    key,
                    number,
                    label,
                    kind,
                    addressees,
                    title,
                    text,
                    plain,
                    carriedOutBy,
                    List.of(),
                    sources,
                    addition,
                    null);
        }

        /** Its label, and its title where it has one. */
        public Text heading() {
            return title == null ? label : new Text(label.zh() + " " + title.zh(), label.en() + " " + title.en());
        }

        /** Its text with all items, a line each, markers in front. */
        public Text wholeText() {
            var zh = new StringBuilder(text.zh());
            var en = new StringBuilder(text.en());
            append(items, zh, en);
            return new Text(zh.toString(), en.toString());
        }

        private static void append(List<Item> items, StringBuilder zh, StringBuilder en) {
            for (var item : items) {
                zh.append('\n').append(item.marker().zh()).append(item.text().zh());
                en.append('\n')
                        .append(item.marker().en())
                        .append(' ')
                        .append(item.text().en());
                append(item.items(), zh, en);
            }
        }
    }

    /** The typed document; the whole one has more members, which the template format describes. */
    @Schema(additionalProperties = Schema.True.class)
    public record Content(
            Origin template,
            Text title,
            Text summary,
            Text audience,
            List<Value> parameters,
            List<TemplatePosition> positions,
            List<Chapter> chapters,
            List<Outline.Checklist> checklists,
            List<Outline.RecordType> records,
            List<Outline.Deadline> deadlines,
            List<Outline.Penalty> penalties,
            List<Outline.Phrases> phrases,
            List<Outline.Classification> classifications) {}

    static Resolved of(JsonNode document) {
        return parse(Json.canonical(document));
    }

    /** Reads a document as it was stored. */
    public static Resolved parse(String canonical) {
        try {
            return new Resolved(canonical, Digests.sha256(canonical), MAPPER.readValue(canonical, Content.class));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Text title() {
        return content.title();
    }

    public List<Chapter> chapters() {
        return content.chapters();
    }

    /** The whole document as a tree; a new one on every call. */
    public JsonNode document() {
        return Json.read(canonical, JsonNode.class);
    }

    /** The document without what is meant for administrators alone: advisories, and whose words it holds. */
    public JsonNode documentForReaders() {
        var document = document();
        for (var member : FOR_ADMINISTRATORS) {
            document.findParents(member).forEach(holder -> ((ObjectNode) holder).remove(member));
        }
        return document;
    }

    private static <T> List<T> listed(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
