package org.guizhang.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guizhang.shared.Text;

/**
 * How the addresses of one version of a template lead to those of a later one, over any number of versions between.
 * What keeps its address needs no entry; what is below a renamed thing goes with it. What had gone and comes back, under
 * its own or another key, is found again, and why it had gone is not said any more.
 */
public final class Succession {
    private final Map<String, List<String>> paths;
    private final Map<String, Text> reasons;

    private Succession(Map<String, List<String>> paths, Map<String, Text> reasons) {
        this.paths = paths;
        this.reasons = reasons;
    }

    /**
     * From the first version of a chain to its last.
     *
     * @param versions each followed by the one whose {@code follows} names it
     */
    public static Succession along(List<Template> versions) {
        var first = versions.get(0);
        var paths = new LinkedHashMap<String, List<String>>();
        var reasons = new LinkedHashMap<String, Text>();
        // What had no successor may have one in a later version: where it was last, by its first address.
        var lost = new HashMap<String, List<String>>();
        Addresses.of(first.source().document()).forEach(address -> paths.put(address, List.of(address)));
        for (var next : versions.subList(1, versions.size())) {
            var there = Addresses.of(next.source().document());
            paths.replaceAll((address, reached) -> {
                var from = reached.isEmpty() ? lost.getOrDefault(address, List.of()) : reached;
                var onward = new LinkedHashSet<String>();
                for (var at : from) {
                    onward.addAll(step(at, next.successors(), there));
                }
                if (reached.isEmpty() && !onward.isEmpty()) {
                    // It is there again: why it went is true no more.
                    reasons.remove(address);
                }
                for (var at : from) {
                    reason(at, next.successors()).ifPresent(why -> reasons.put(address, why));
                }
                if (onward.isEmpty()) {
                    lost.put(address, from);
                }
                return List.copyOf(onward);
            });
        }
        return new Succession(paths, reasons);
    }

    /**
     * Where an address of the old version is found in the new one: itself, others, or nowhere (empty). The first is
     * the one that takes over what a business has changed.
     */
    public List<String> of(String address) {
        return paths.getOrDefault(address, List.of());
    }

    /** Why it is not where it was, in the words of the template; empty if it is. */
    public Optional<Text> why(String address) {
        return Optional.ofNullable(reasons.get(address));
    }

    /** The addresses of the old version whose keys went or were split. */
    public Set<String> moved() {
        var moved = new LinkedHashSet<String>();
        paths.forEach((address, reached) -> {
            if (!reached.equals(List.of(address))) {
                moved.add(address);
            }
        });
        return moved;
    }

    /** One version on; empty if nothing takes its place. */
    private static List<String> step(String address, List<Successor> successors, Set<String> there) {
        var named = entry(address, successors);
        if (named.isPresent()) {
            return named.get().to();
        }
        if (there.contains(address)) {
            return List.of(address);
        }
        var reached = new ArrayList<String>();
        for (var above = parent(address); above.isPresent(); above = parent(above.get())) {
            var entry = entry(above.get(), successors);
            if (entry.isPresent()) {
                var below = address.substring(above.get().length());
                entry.get().to().stream()
                        .map(to -> to + below)
                        .filter(there::contains)
                        .forEach(reached::add);
                break;
            }
        }
        return reached;
    }

    /** Whether a version says what became of an address of the version before it. */
    public static boolean explains(Template now, String address) {
        if (!step(address, now.successors(), Addresses.of(now.source().document()))
                        .isEmpty()
                || entry(address, now.successors()).isPresent()) {
            return true;
        }
        for (var above = parent(address); above.isPresent(); above = parent(above.get())) {
            var entry = entry(above.get(), now.successors());
            if (entry.isPresent()) {
                return entry.get().to().isEmpty();
            }
        }
        return false;
    }

    private static Optional<Text> reason(String address, List<Successor> successors) {
        var entry = entry(address, successors);
        for (var above = parent(address); entry.isEmpty() && above.isPresent(); above = parent(above.get())) {
            entry = entry(above.get(), successors).filter(s -> !s.to().contains(s.from()));
        }
        return entry.map(Successor::why);
    }

    private static Optional<Successor> entry(String address, List<Successor> successors) {
        return successors.stream().filter(s -> s.from().equals(address)).findFirst();
    }

    /** {@code clause:a/items/b} is in {@code clause:a}. */
    private static Optional<String> parent(String address) {
        var key = address.lastIndexOf('/');
        var list = key < 0 ? -1 : address.lastIndexOf('/', key - 1);
        return list < 0 ? Optional.empty() : Optional.of(address.substring(0, list));
    }
}
