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

    void check(Problems problems) {
        Candidate newest = null;
        for (var candidate : versions.values()) {
            if (newest != null) {
                var follows = candidate.template().follows();
                var before = follows == null ? null : versions.get(follows);
                if (before == null
                        || before.template()
                                        .version()
                                        .compareTo(candidate.template().version())
                                >= 0) {
                    problems.add(
                            candidate.file(),
                            "/follows",
                            "follows",
                            newest.template().version());
                } else {
                    step(before.template(), candidate, known(before), problems);
                }
            }
            newest = candidate;
        }
    }

    /** The addresses of a version and of all it follows: what was given up may come back. */
    private Set<String> known(Candidate newest) {
        var known = new HashSet<String>();
        var seen = new HashSet<TemplateVersion>();
        for (var at = newest; at != null && seen.add(at.template().version()); ) {
            known.addAll(Addresses.of(at.template().source().document()));
            var follows = at.template().follows();
            at = follows == null ? null : versions.get(follows);
        }
        return known;
    }

    private static void step(Template before, Candidate now, Set<String> known, Problems problems) {
        var gone = Addresses.of(before.source().document());
        var there = Addresses.of(now.template().source().document());
        entries(now, known, there, problems);
        var fresh = there.stream().anyMatch(address -> !gone.contains(address));
        gone.removeAll(there);
        gone.stream()
                .filter(address -> !Succession.explains(now.template(), address))
                .sorted(Comparator.comparing(String::length))
                .forEach(address -> problems.add(now.file(), "/version", "address-gone", address, before.version()));
        number(before.version(), now, fresh, !gone.isEmpty(), problems);
    }

    private static void entries(Candidate now, Set<String> before, Set<String> there, Problems problems) {
        var successors = now.template().successors();
        for (int i = 0; i < successors.size(); i++) {
            var entry = successors.get(i);
            var at = "/successors/" + i;
            if (!before.contains(entry.from())) {
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

    private static void number(TemplateVersion before, Candidate now, boolean fresh, boolean gone, Problems problems) {
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
