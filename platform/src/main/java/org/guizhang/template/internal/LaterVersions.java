package org.guizhang.template.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.guizhang.template.Template;
import org.guizhang.template.TemplateVersion;
import org.guizhang.template.internal.SuccessionCheck.Candidate;

/** Versions that are brought where there are some already: those keep their content, and others come after them. */
final class LaterVersions {
    private LaterVersions() {}

    /** Whether all of them may come; otherwise it is noted what may not. */
    static boolean check(List<Candidate> brought, List<Template> there, TemplateProblems problems) {
        var newest = there.stream().map(Template::version).max(TemplateVersion::compareTo);
        var fitting = true;
        for (var candidate : brought) {
            var version = candidate.template().version();
            var same = there.stream().filter(t -> t.version().equals(version)).findFirst();
            var changed = same.isPresent()
                    && !same.get()
                            .source()
                            .checksum()
                            .equals(candidate.template().source().checksum());
            if (changed) {
                problems.add(candidate.file(), "/version", "version-taken", version, newest.orElse(version));
            } else if (same.isEmpty() && newest.isPresent() && version.compareTo(newest.get()) < 0) {
                problems.add(candidate.file(), "/version", "version-before", version, newest.get());
            } else {
                continue;
            }
            fitting = false;
        }
        return fitting;
    }

    /** All versions together, of which those that are there are known to follow each other. */
    static List<Candidate> after(List<Template> there, List<Candidate> brought) {
        var versions = new HashSet<TemplateVersion>();
        brought.forEach(candidate -> versions.add(candidate.template().version()));
        var all = new ArrayList<>(brought);
        there.stream()
                .filter(template -> !versions.contains(template.version()))
                .map(template -> new Candidate(
                        template,
                        new YamlFile(
                                template.id() + "/" + template.version() + "/" + FileKind.TEMPLATE.place(),
                                template.source().document(),
                                Map.of(),
                                true)))
                .forEach(all::add);
        return all;
    }
}
