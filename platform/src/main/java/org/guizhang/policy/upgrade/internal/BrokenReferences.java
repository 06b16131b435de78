package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Change.Words;
import org.guizhang.shared.Text;
import org.guizhang.template.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * Own words that name what the new version does not have: the name is written out where the placeholder stood, and links
 * in lists are left out, so that the words can stay.
 */
final class BrokenReferences {
    private static final Map<String, String> LISTS = Map.of(
            "clause", "clauses",
            "record", "records",
            "checklist", "checklists",
            "deadline", "deadlines",
            "penalty", "penalties",
            "phrases", "phrases",
            "position", "positions");

    private final Names names;
    private final Predicate<String> there;
    private final Set<String> gone = new LinkedHashSet<>();

    /** What people called what a placeholder names, such as {@code clause:closing} or {@code closing-time}. */
    interface Names {
        Text of(String placeholder);

        /** Whether there was anything of this name before. */
        boolean knew(String placeholder);
    }

    /** @param there whether a target such as {@code clauses/closing} or {@code parameters/closing-time} leads anywhere */
    BrokenReferences(Names names, Predicate<String> there) {
        this.names = names;
        this.there = there;
    }

    /** The target of what a placeholder names. */
    static String target(String placeholder) {
        var colon = placeholder.indexOf(':');
        return Placeholders.isParameter(placeholder)
                ? "parameters/" + Placeholders.parameter(placeholder)
                : LISTS.getOrDefault(placeholder.substring(0, colon), "") + "/" + placeholder.substring(colon + 1);
    }

    /** What was named and is not there, as people called it, in the order it was found. */
    List<Text> gone() {
        return gone.stream().map(names::of).toList();
    }

    List<Change> mended(List<Change> changes) {
        return changes.stream().map(this::mended).toList();
    }

    private Change mended(Change change) {
        if (change instanceof Change.Rewrite own) {
            return new Change.Rewrite(own.target(), words(own.text()), words(own.title()));
        }
        if (change instanceof Change.Address own) {
            return new Change.Address(
                    own.target(),
                    own.addressees().stream()
                            .filter(key -> !names.knew("position:" + key) || isThere("position:" + key))
                            .toList());
        }
        if (change instanceof Change.Adjust own) {
            return new Change.Adjust(own.target(), (ObjectNode) mended(own.members(), ""));
        }
        if (change instanceof Change.Add own) {
            var content = (ObjectNode) mended(own.content(), "");
            return new Change.Add(own.into(), own.key(), own.before(), own.after(), content);
        }
        return change;
    }

    private @Nullable Words words(@Nullable Words words) {
        return words == null ? null : new Words(words(words.zh(), false), words(words.en(), true));
    }

    private @Nullable String words(@Nullable String text, boolean english) {
        return text == null
                ? null
                : Placeholders.replace(
                        text,
                        // What there never was is a slip of the writer, and found as one.
                        placeholder -> !names.knew(placeholder) || isThere(placeholder)
                                ? "{{" + placeholder + "}}"
                                : name(placeholder, english));
    }

    private String name(String placeholder, boolean english) {
        var name = names.of(placeholder);
        // A name that is the beginning of a text may hold placeholders of its own.
        var words = Placeholders.replace(english ? name.en() : name.zh(), inner -> "");
        return Placeholders.isParameter(placeholder) ? words : "“" + words + "”";
    }

    private boolean isThere(String placeholder) {
        if (there.test(target(placeholder))) {
            return true;
        }
        gone.add(placeholder);
        return false;
    }

    private JsonNode mended(JsonNode node, String member) {
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(entry -> {
                if (!isDead(entry.getKey(), entry.getValue())) {
                    copy.set(entry.getKey(), mended(entry.getValue(), entry.getKey()));
                }
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            for (var element : array) {
                if (!isDead(member, element)) {
                    copy.add(mended(element, member));
                }
            }
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(String.valueOf(words(node.asText(), member.equals("en")))) : node;
    }

    /** A link, or an element of a list of links, that leads nowhere. */
    private boolean isDead(String member, JsonNode value) {
        var kind = ReferenceRewriter.MEMBERS.get(member);
        if (kind == null || !value.isTextual()) {
            return false;
        }
        var placeholder = kind.equals("parameter") ? value.asText() : kind + ":" + value.asText();
        return names.knew(placeholder) && !isThere(placeholder);
    }
}
