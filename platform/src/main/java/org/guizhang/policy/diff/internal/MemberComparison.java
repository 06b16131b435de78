package org.guizhang.policy.diff.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guizhang.policy.amend.Authorship;
import org.guizhang.policy.diff.Difference.How;
import org.guizhang.policy.diff.Difference.Line;
import org.guizhang.policy.diff.Lineage;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Compares the members of one artefact: texts word by word, parts by key, lists of keys by name, the rest whole. Where
 * one side is missing, everything the other holds came or went.
 */
final class MemberComparison {
    /** Not for readers, or told elsewhere. */
    private static final Set<String> SILENT =
            Set.of("occurrence", "sources", "addition", "advisories", "locks", Authorship.MEMBER);

    private final MemberWords oldWords;
    private final MemberWords freshWords;
    private final List<Line> lines = new ArrayList<>();

    MemberComparison(MemberWords oldWords, MemberWords freshWords) {
        this.oldWords = oldWords;
        this.freshWords = freshWords;
    }

    List<Line> lines(JsonNode was, JsonNode is) {
        compare("", null, "", was, is, null);
        return List.copyOf(lines);
    }

    /** Each member of two objects for itself; {@code told} is one that has been told already. */
    private void compare(
            String part, @Nullable Text name, String prefix, JsonNode was, JsonNode is, @Nullable String told) {
        var members = new TreeSet<String>();
        was.fieldNames().forEachRemaining(members::add);
        is.fieldNames().forEachRemaining(members::add);
        if (prefix.isEmpty()) {
            members.removeAll(SILENT);
        }
        // Goes with the place of the part, at every depth.
        members.remove("key");
        for (var member : members) {
            if (!member.equals(told) && !was.path(member).equals(is.path(member))) {
                member(part, name, prefix + member, was.path(member), is.path(member));
            }
        }
    }

    private void member(String part, @Nullable Text name, String member, JsonNode old, JsonNode fresh) {
        if (Titles.isText(old) || Titles.isText(fresh)) {
            lines.addAll(Lines.text(part, name, member, text(oldWords, member, old), text(freshWords, member, fresh)));
        } else if (holdsParts(old) || holdsParts(fresh)) {
            parts(part.isEmpty() ? member : part + "/" + member, name, old, fresh);
        } else if (holdsObjects(old) || holdsObjects(fresh)) {
            // Without a key of their own, such as the consequences of a step: by their places in the list.
            for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
                compare(part, name, member + ".", old.path(i), fresh.path(i), null);
            }
        } else if (old.isObject() || fresh.isObject()) {
            compare(part, name, member + ".", old, fresh, null);
        } else {
            var before = oldWords.of(member, old);
            var after = freshWords.of(member, fresh);
            // What reads alike is told apart as it is kept.
            var alike = before.equals(after);
            lines.addAll(Lines.names(
                    part,
                    name,
                    member,
                    alike ? MemberWords.kept(old) : before,
                    alike ? MemberWords.kept(fresh) : after));
        }
    }

    private void parts(String list, @Nullable Text of, JsonNode old, JsonNode fresh) {
        var pairs = new Pairs<>("part", ArtefactComparison.keyed(old), ArtefactComparison.keyed(fresh), Lineage.SAME);
        var moved = pairs.moved(List.copyOf(pairs.after().keySet()));
        pairs.after().forEach((key, is) -> {
            var part = list + "/" + key;
            var was = pairs.before(key);
            if (was == null) {
                whole(part, of, is, How.ADDED);
                return;
            }
            var name = name(of, is);
            if (moved.contains(key)) {
                lines.add(Lines.moved(part, name, Titles.of(is)));
            }
            compare(part, name, "", was, is, null);
        });
        for (var was : old) {
            var key = ArtefactComparison.key(was);
            if (pairs.gone().contains(key)) {
                whole(list + "/" + key, of, was, How.REMOVED);
            }
        }
    }

    /** A part that came or went: its name, then all it holds. */
    private void whole(String part, @Nullable Text of, JsonNode holds, How how) {
        var name = name(of, holds);
        var none = MissingNode.getInstance();
        if (!holds.has("occurrence")) {
            lines.add(Lines.whole(part, name, how, Titles.of(holds)));
        }
        var told = Titles.memberOf(holds);
        if (how == How.ADDED) {
            compare(part, name, "", none, holds, told);
        } else {
            compare(part, name, "", holds, none, told);
        }
    }

    /** What people call a part of a part: an option by its item's name, too. */
    private static Text name(@Nullable Text of, JsonNode part) {
        var own = Titles.of(part);
        return of == null ? own : new Text(of.zh() + " › " + own.zh(), of.en() + " › " + own.en());
    }

    /** A value that took the place of a text reads the same in both languages; null where there is nothing. */
    private static @Nullable Text text(MemberWords words, String member, JsonNode node) {
        if (Titles.isText(node)) {
            return Titles.text(node);
        }
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return Message.list(words.of(member, node)).both();
    }

    private static boolean holdsParts(JsonNode node) {
        return holdsObjects(node) && !ArtefactComparison.key(node.get(0)).isEmpty();
    }

    private static boolean holdsObjects(JsonNode node) {
        return node.isArray() && node.size() > 0 && node.get(0).isObject() && !Titles.isText(node.get(0));
    }
}
