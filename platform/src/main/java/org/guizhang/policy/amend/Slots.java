package org.guizhang.policy.amend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.guizhang.policy.amend.Change.Words;
import org.jspecify.annotations.Nullable;

/**
 * One amendment for each slot, also in lists of the time when an item could be named in two ways: what was changed twice
 * reads as the later change left it, and that one stays with the words of both.
 */
public final class Slots {
    private Slots() {}

    /** The list with one amendment for each slot; the same list if it is so already. */
    public static List<Amendment> once(List<Amendment> stored) {
        var slots = new HashSet<String>();
        if (stored.stream().allMatch(amendment -> slots.add(amendment.change().slot()))) {
            return List.copyOf(stored);
        }
        var list = new ArrayList<Amendment>();
        for (var amendment : stored) {
            var before = last(list, amendment.change().slot());
            if (before < 0) {
                list.add(amendment);
                continue;
            }
            var both = both(list.get(before).change(), amendment.change());
            if (both == null || isNeighbour(amendment.change(), list.subList(before + 1, list.size()))) {
                list.add(amendment);
            } else {
                list.remove(before);
                list.add(new Amendment(
                        amendment.id(),
                        both,
                        amendment.reason(),
                        amendment.authorId(),
                        amendment.author(),
                        amendment.at()));
            }
        }
        return List.copyOf(list);
    }

    private static int last(List<Amendment> list, String slot) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).change().slot().equals(slot)) {
                return i;
            }
        }
        return -1;
    }

    /** What a change and a later one of its slot come to; null where they cannot be one. */
    private static @Nullable Change both(Change before, Change later) {
        if (before instanceof Change.Rewrite was && later instanceof Change.Rewrite is) {
            return new Change.Rewrite(is.target(), both(was.text(), is.text()), both(was.title(), is.title()));
        }
        return later instanceof Change.Add ? null : later;
    }

    private static @Nullable Words both(@Nullable Words was, @Nullable Words is) {
        if (was == null || is == null) {
            return is == null ? was : is;
        }
        return new Words(is.zh() == null ? was.zh() : is.zh(), is.en() == null ? was.en() : is.en());
    }

    /** Whether something was put beside a thing after its first move: without that move it would find nothing there. */
    private static boolean isNeighbour(Change moved, List<Amendment> since) {
        var key = moved.target().substring(moved.target().lastIndexOf('/') + 1);
        return moved instanceof Change.Move
                && since.stream().map(Amendment::change).anyMatch(change -> isBeside(change, key));
    }

    private static boolean isBeside(Change change, String key) {
        if (change instanceof Change.Move move) {
            return key.equals(move.before()) || key.equals(move.after());
        }
        return change instanceof Change.Add add && (key.equals(add.before()) || key.equals(add.after()));
    }
}
