package org.guizhang.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a template. Texts still hold their placeholders.
 *
 * @param key unique in the template, never reused for another meaning
 * @param addressees keys of positions; empty means everybody
 * @param sources inventory rows of the source regulation
 * @param addition set where the template adds it to that regulation
 */
public record Clause(
        String key,
        @Nullable Text title,
        ClauseKind kind,
        List<String> addressees,
        Text text,
        List<Item> items,
        CarriedOutBy carriedOutBy,
        List<Lock> locks,
        List<Advisory> advisories,
        List<String> sources,
        @Nullable Addition addition) {

    /** An item under a clause or under another item, at most {@link Template#MAX_ITEM_DEPTH} deep. */
    public record Item(String key, Text text, List<Item> items) {
        public Item {
            items = Parts.listed(items);
        }
    }

    public Clause {
        addressees = Parts.listed(addressees);
        items = Parts.listed(items);
        carriedOutBy = carriedOutBy == null ? CarriedOutBy.NOTHING : carriedOutBy;
        locks = Parts.listed(locks);
        advisories = Parts.listed(advisories);
        sources = Parts.listed(sources);
    }

    /** The parameters whose values stand in it, by key, in the order they are read. */
    public Set<String> parameters() {
        var keys = new LinkedHashSet<String>();
        take(text, keys);
        take(items, keys);
        return keys;
    }

    private static void take(List<Item> items, Set<String> into) {
        items.forEach(item -> {
            take(item.text(), into);
            take(item.items(), into);
        });
    }

    private static void take(Text text, Set<String> into) {
        for (var words : List.of(text.zh(), text.en())) {
            Placeholders.in(words).stream()
                    .filter(Placeholders::isParameter)
                    .map(Placeholders::parameter)
                    .forEach(into::add);
        }
    }
}
