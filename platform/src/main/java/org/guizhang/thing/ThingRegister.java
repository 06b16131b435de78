package org.guizhang.thing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.thing.internal.ThingLists;
import org.guizhang.thing.internal.ThingLists.Wanted;
import org.guizhang.thing.internal.ThingReader;
import org.guizhang.thing.internal.ThingReaders;
import org.jspecify.annotations.Nullable;

/** Lists of things and their kinds, of what the caller may have. */
@ApplicationScoped
@Transactional
public class ThingRegister {
    @Inject
    ThingLists lists;

    @Inject
    ThingReaders readers;

    /** A kind, and how many open things of it the caller may have. */
    public record Counted(RegisterKind kind, long things) {}

    /** The kinds in force in the order of the handbook, then those that only things have. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Counted> kinds() {
        var reader = readers.get();
        var counts = lists.counts(reader.reach());
        var kinds = new ArrayList<Counted>();
        reader.kinds().forEach((id, kind) -> kinds.add(new Counted(kind, counts.getOrDefault(id, 0L))));
        return List.copyOf(kinds);
    }

    /** The things of a filter; {@code after} is the cursor of the page before, in the same order. */
    @Requires(Permission.READ_HANDBOOK)
    public Page<Thing> list(ThingFilter filter, SortOrder<ThingSort> order, @Nullable String after, int size) {
        var last = after == null ? null : Ids.cursor(after);
        var reader = readers.get();
        var found = lists.after(wanted(filter, reader), order, last, size + 1);
        return Page.of(
                found.stream().map(reader::read).toList(),
                size,
                thing -> thing.id().toString());
    }

    /** The same for a table that is looked at from anywhere: {@code limit} things from {@code offset} on. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Thing> list(ThingFilter filter, SortOrder<ThingSort> order, int offset, int limit) {
        var reader = readers.get();
        return lists.list(wanted(filter, reader), order, offset, limit).stream()
                .map(reader::read)
                .toList();
    }

    /** How many there are of a filter. */
    @Requires(Permission.READ_HANDBOOK)
    public long count(ThingFilter filter) {
        return lists.count(wanted(filter, readers.get()));
    }

    private static Wanted wanted(ThingFilter filter, ThingReader reader) {
        var days = filter.expiring();
        if (days != null && (days < 0 || days > ThingFilter.MAX_EXPIRING)) {
            throw Rejected.field("/expiring", "range", 0, ThingFilter.MAX_EXPIRING);
        }
        return new Wanted(filter, reader.reach(), reader.kinds().values());
    }
}
