package org.guizhang.workforce;

import java.util.List;
import java.util.Map;
import org.guizhang.shared.Text;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/**
 * The positions and sites of a business as they can be carried to another: known by keys and names, without ids, people
 * and times.
 *
 * @param jobs by key
 * @param places by name
 */
public record Organisation(List<Job> jobs, List<Place> places) {

    /**
     * A position.
     *
     * @param key of this position, unique in the business
     * @param from the position of a template it stands for, null for one of the business's own
     * @param reportsTo key of the position above, null at the top
     * @param mergedInto key of the position it has become part of, null while it stands alone
     * @param headcount how many people the whole business needs in it, 0 where that is not stated
     */
    public record Job(
            String key,
            @Nullable Source from,
            Text title,
            String about,
            @Nullable String reportsTo,
            boolean outside,
            @Nullable String mergedInto,
            boolean closed,
            int headcount) {}

    /**
     * A site. There may be several of one name; they are told apart by the order they came in.
     *
     * @param headcounts how many people it needs in a position, by key
     */
    public record Place(Text name, String address, boolean closed, List<Room> areas, Map<String, Integer> headcounts) {}

    /** An area of a site. */
    public record Room(Text name, boolean closed) {}
}
