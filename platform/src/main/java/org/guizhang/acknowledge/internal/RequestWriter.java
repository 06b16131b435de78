package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.guizhang.notify.Notices;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.resolve.Resolved;
import org.jspecify.annotations.Nullable;

/** Writes what changes of requests, with the notices that belong to it. */
@ApplicationScoped
public class RequestWriter {
    /** The kind of notice that leads to an edition to be signed; its subject is the edition. */
    public static final String KIND = RequestNotice.KIND;

    @Inject
    Requests requests;

    @Inject
    Notices notices;

    /**
     * @param target the edition to be signed with its text, null where there is none and all is closed
     * @param timeline of the module
     */
    void write(RequestChanges changes, @Nullable Edition target, @Nullable Resolved text, Timeline timeline) {
        if (!changes.close().isEmpty()) {
            requests.close(changes.close()).stream()
                    .collect(grouped(Requests.Asked::edition, Requests.Asked::person))
                    .forEach((edition, people) -> notices.withdraw(people, KIND, List.of(edition.toString())));
        }
        if (target == null || text == null) {
            return;
        }
        if (!changes.along().isEmpty()) {
            requests.along(target, changes.along()).stream()
                    .collect(grouped(moved -> new Way(moved.edition(), moved.first()), Requests.Moved::person))
                    .forEach((way, people) -> {
                        var news = timeline.newsFrom(timeline.get(way.first), target);
                        notices.moved(people, way.from.toString(), RequestNotice.along(target, news, text.title()));
                    });
        }
        if (!changes.ask().isEmpty()) {
            requests.ask(target, changes.ask());
            notices.tell(changes.ask(), RequestNotice.asked(target, timeline.news(null, target), text.title()));
        }
    }

    /** From which edition a request goes along, and which it was first asked for. */
    private record Way(UUID from, UUID first) {}

    private static <T, K> Collector<T, ?, Map<K, Set<UUID>>> grouped(Function<T, K> by, Function<T, UUID> person) {
        return Collectors.groupingBy(
                by, LinkedHashMap::new, Collectors.mapping(person, Collectors.toCollection(LinkedHashSet::new)));
    }
}
