package org.guizhang.template.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guizhang.template.Addresses;
import org.guizhang.template.Succession;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one template follow each other: each says which one it follows, what became of every key that went,
 * and has a number that tells how much differs.
 */
final class SuccessionCheck {
    /** A version that is sound in itself, with the file that says which one it is. */
    record Candidate(Template template, YamlFile file) {}

    private final Map<TemplateVersion, Candidate> versions = new TreeMap<>();

    SuccessionCheck(List<Candidate> candidates) {
        candidates.forEach(c -> versions.put(c.template().version(), c));
    }

    void check(TemplateProblems problems) {
        Candidate newest = null;
        var earlier = new HashSet<String>();
        for (var candidate : versions.values()) {
            if (newest != null) {
                var before = before(candidate, newest);
                if (before == null) {
                    problems.add(
                            candidate.file(),
                            "/follows",
                            "follows",
                            newest.template().version());
                } else {
                    step(before.template(), candidate, earlier, problems);
                }
            }
            newest = candidate;
            earlier.addAll(Addresses.of(candidate.template().source().document()));
        }
    }

    /**
     * What a version is held against: the one it follows, or the one delivered before that where it follows a version
     * that is delivered no more and from which no key went. Null if it follows nothing that can be found.
     */
    private @Nullable Candidate before(Candidate candidate, Candidate newest) {
        var follows = candidate.template().follows();
        if (follows == null || follows.compareTo(candidate.template().version()) >= 0) {
            return null;
        }
        var delivered = versions.get(follows);
        var last = newest.template().version();
        return delivered == null && follows.compareTo(last) > 0 && follows.major() == last.major() ? newest : delivered;
    }

    /** @param earlier addresses of all versions delivered before */
    private static void step(Template before, Candidate now, Set<String> earlier, TemplateProblems problems) {
        var gone = Addresses.of(before.source().document());
        var there = Addresses.of(now.template().source().document());
        entries(now, earlier, there, problems);
        var fresh = there.stream().anyMatch(address -> !gone.contains(address));
        gone.removeAll(there);
        gone.stream()
                .filter(address -> !Succession.explains(now.template(), address))
                .sorted(Comparator.comparing(String::length))
                .forEach(address -> problems.add(now.file(), "/version", "address-gone", address, before.version()));
        number(before.version(), now, fresh, !gone.isEmpty(), problems);
    }

    private static void entries(Candidate now, Set<String> earlier, Set<String> there, TemplateProblems problems) {
        var successors = now.template().successors();
        for (int i = 0; i < successors.size(); i++) {
            var entry = successors.get(i);
            var at = "/successors/" + i;
            if (!earlier.contains(entry.from())) {
                problems.add(now.file(), at + "/from", "address-unknown", entry.from());
            }
            for (int j = 0; j < entry.to().size(); j++) {
                var to = entry.to().get(j);
                if (!there.contains(to)) {
                    problems.add(now.file(), at + "/to/" + j, "address-unknown", to);
                } else if (!Addresses.kind(to).equals(Addresses.kind(entry.from()))) {
                    problems.add(now.file(), at + "/to/" + j, "address-kind", to, Addresses.kind(entry.from()));
                }
            }
        }
    }

    private static void number(
            TemplateVersion before, Candidate now, boolean fresh, boolean gone, TemplateProblems problems) {
        var version = now.template().version();
        var major = version.major() > before.major();
        var minor = version.major() == before.major() && version.minor() > before.minor();
        if (gone && !major) {
            problems.add(now.file(), "/version", "version-major", before.major() + 1 + ".0.0");
        } else if (fresh && !major && !minor) {
            problems.add(now.file(), "/version", "version-minor", before.major() + "." + (before.minor() + 1) + ".0");
        }
    }
}
