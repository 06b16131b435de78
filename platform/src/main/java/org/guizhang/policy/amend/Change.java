package org.guizhang.policy.amend;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment does to a template. Targets are paths of keys: {@code chapters/cash}, {@code clauses/closing},
 * {@code clauses/closing/items/keep} (items at any depth), {@code checklists/closing-check/items/stove},
 * {@code records/cash-count/fields/day}. Each thing has one path: keys of items between are left out of those that name
 * them. Where something goes is said by the list it goes into, such as
 * {@code chapters/cash/clauses}, and by the key it stands before or after; neither means at the end.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Rewrite.class, name = "rewrite"),
    @JsonSubTypes.Type(value = Change.Address.class, name = "address"),
    @JsonSubTypes.Type(value = Change.Adjust.class, name = "adjust"),
    @JsonSubTypes.Type(value = Change.Add.class, name = "add"),
    @JsonSubTypes.Type(value = Change.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Change.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Change.Switch.class, name = "switch")
})
public sealed interface Change {
    /** Characters of one text in one language. */
    int MAX_TEXT = 4000;
    /** Positions a clause addresses. */
    int MAX_ADDRESSEES = 50;
    /** What the keys of own things begin with, so that no later version of a template takes them. */
    String OWN = "own-";

    String target();

    /** Words in either or both languages; a language that is not given stays as it is. */
    record Words(
            @Schema(maxLength = MAX_TEXT, example = "开头") @Nullable
            String zh,

            @Schema(maxLength = MAX_TEXT, example = "To begin with") @Nullable
            String en) {}

    /** Other words for the text or the title of a chapter, a clause or an item of a clause. */
    record Rewrite(
            @Schema(example = "chapters/general") String target,
            @Nullable Words text,
            @Schema(example = "{\"zh\": \"开头\"}") @Nullable Words title)
            implements Change {
        public Rewrite {
            target = TargetPath.canonical(target);
        }
    }

    /** Other positions for a clause; none means everybody. */
    record Address(
            @Schema(example = "clauses/scope") String target,

            @Schema(maxItems = MAX_ADDRESSEES, example = "[\"manager\"]")
            List<String> addressees)
            implements Change {
        public Address {
            target = TargetPath.canonical(target);
        }
    }

    /** Other members of an artefact or of its parts, as the template format names them; null takes one away. */
    record Adjust(
            @Schema(example = "checklists/closing-check") String target, ObjectNode members) implements Change {
        public Adjust {
            target = TargetPath.canonical(target);
        }
    }

    /**
     * An own chapter, clause, item, artefact or part of one.
     *
     * @param into the list it goes into
     * @param key begins with {@link #OWN}; the next free number where none is given
     * @param content as the template format has it, without the key; a text may be given in one language
     */
    record Add(
            @Schema(example = "chapters/general/clauses") String into,
            @Nullable String key,
            @Nullable String before,
            @Nullable String after,

            @Schema(example = "{\"kind\": \"duty\", \"text\": {\"zh\": \"上岗前洗手。\"}}")
            ObjectNode content)
            implements Change {
        public Add {
            into = TargetPath.canonical(into);
            // A step of a penalty scheme is known by its occurrence, whatever it was called.
            if (into != null && into.endsWith("/steps") && content != null && content.has("occurrence")) {
                key = content.path("occurrence").asText();
            }
        }

        @Override
        public String target() {
            if (into.matches("chapters/[^/]+/clauses")) {
                return "clauses/" + key;
            }
            return into.replaceFirst("^(clauses/[^/]+/items)/.*$", "$1") + "/" + key;
        }

        public Add withKey(String given) {
            return new Add(into, given, before, after, content);
        }
    }

    /** Takes a chapter, a clause, an item or a part of an artefact out. */
    record Remove(@Schema(example = "clauses/drinks-ledger") String target) implements Change {
        public Remove {
            target = TargetPath.canonical(target);
        }
    }

    /** Another place; {@code into} is left out where the list stays the same. */
    record Move(
            @Schema(example = "clauses/scope") String target,
            @Nullable String into,
            @Nullable String before,
            @Nullable String after)
            implements Change {
        public Move {
            target = TargetPath.canonical(target);
            into = into == null ? null : TargetPath.canonical(into);
        }
    }

    /** Switches a whole artefact off, or a penalty scheme on. */
    record Switch(
            @Schema(example = "checklists/closing-check") String target, boolean on) implements Change {}

    /** An amendment of the same slot takes the place of the one before. */
    default String slot() {
        return getClass().getSimpleName() + " " + target();
    }
}
