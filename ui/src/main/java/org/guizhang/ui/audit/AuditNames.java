package org.guizhang.ui.audit;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guizhang.audit.AuditEvent;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.NotFound;
import org.guizhang.template.Template;
import org.guizhang.tenant.People;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** What the things that events name by their ids are called today; read once for a screen, people a page at a time. */
class AuditNames {
    private static final String PERSON = "person";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9-]+)}}");
    private static final int ID_LENGTH = 36;
    private final Modules modules;
    private final People people;
    private final Positions positions;
    private final Sites sites;
    private final Map<String, Optional<Regulation>> regulations = new HashMap<>();
    private final Map<UUID, String> persons = new HashMap<>();
    private @Nullable Map<UUID, String> places;

    /**
     * A regulation whose draft was worked on.
     *
     * @param now what changes are about, as the draft has it
     * @param plain the same in the template
     */
    record Regulation(Module module, Template template, Resolved.Content content, Targets now, Targets plain) {
        String title() {
            return said(module.title());
        }

        /** A text as the template writes it, with what its numbers are called in their places. */
        String spoken(String text) {
            return PLACEHOLDER
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(template.parameter(found.group(1))
                            .map(parameter -> t("audit.value", said(parameter.title())))
                            .orElse(found.group())));
        }

        /** Such as 第二条 遵守制度; of what is gone from the draft the name alone. */
        String target(String target) {
            var parts = target.split("/", -1);
            if (parts[0].equals("clauses") && parts.length > 1) {
                return content.chapters().stream()
                        .flatMap(chapter -> chapter.clauses().stream())
                        .filter(clause -> clause.key().equals(parts[1]))
                        .map(clause -> clause.title() == null
                                ? said(clause.label())
                                : said(clause.label()) + " " + said(clause.title()))
                        .findFirst()
                        .orElseGet(() -> said(now.name(target)));
            }
            return said(now.name(target));
        }
    }

    @Inject
    AuditNames(Modules modules, People people, Positions positions, Sites sites) {
        this.modules = modules;
        this.people = people;
        this.positions = positions;
        this.sites = sites;
    }

    /** Reads the names of all people of a page at once. */
    List<AuditEvent> prepared(List<AuditEvent> events) {
        var wanted = new HashSet<UUID>();
        for (var event : events) {
            if (event.subjectKind().equals(PERSON)) {
                id(event.subject()).ifPresent(wanted::add);
            }
            for (var facts : new JsonNode[] {event.before(), event.after()}) {
                if (facts != null) {
                    id(facts.path(PERSON).asText()).ifPresent(wanted::add);
                }
            }
        }
        know(wanted);
        return events;
    }

    private void know(Set<UUID> wanted) {
        wanted.removeAll(persons.keySet());
        people.named(wanted).forEach(person -> persons.put(person.id(), person.name()));
    }

    /** The regulation with an id of a module; empty where there is none any more. */
    Optional<Regulation> regulation(String module) {
        return regulations.computeIfAbsent(module, id -> {
            try {
                return id(id).map(this::read);
            } catch (NotFound gone) {
                return Optional.empty();
            }
        });
    }

    private Regulation read(UUID id) {
        var module = modules.get(id);
        var template = modules.templateOf(id);
        return new Regulation(
                module,
                template,
                modules.preview(id, Map.of()).content(),
                Targets.of(template, module.amendments()),
                Targets.of(template, List.of()));
    }

    /** What a person, position, site or area is called; empty for other ids. */
    Optional<String> of(String written) {
        return id(written)
                .map(id -> Optional.ofNullable(persons.get(id)).orElseGet(() -> places().getOrDefault(id, "")))
                .filter(name -> !name.isEmpty());
    }

    static boolean isId(String written) {
        return id(written).isPresent();
    }

    private Map<UUID, String> places() {
        if (places == null) {
            var read = new HashMap<UUID, String>();
            for (Position position : positions.list()) {
                read.put(position.id(), said(position.title()));
            }
            for (Site site : sites.list()) {
                read.put(site.id(), said(site.name()));
                site.areas().forEach(area -> read.put(area.id(), said(area.name())));
            }
            places = read;
        }
        return places;
    }

    private static Optional<UUID> id(String written) {
        try {
            return written.length() == ID_LENGTH ? Optional.of(UUID.fromString(written)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
