package org.guizhang.ui.search;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guizhang.search.Hit;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Highlight;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;

/** A find: what it is, its title with its number, where it stands, what of it fits, and what carries it out. */
class HitRow extends ListItem {
    /** What people can be given words for. */
    static final Set<String> ASKED = Set.of("clause", "checklist", "form", "deadline", "penalty", "phrase");

    HitRow(Hit hit, Caller reader, Component... more) {
        addClassName("gz-find-row");
        // Everybody finds a place; the page of places is for those who may see people.
        HtmlContainer link = hit.kind().equals("place") && !reader.may(Permission.READ_PEOPLE)
                ? new Div()
                : new Anchor(Addresses.link(address(hit)));
        link.addClassName("gz-hit");
        link.add(head(hit), title(hit));
        var snippet = new Paragraph();
        write(snippet, hit.snippet());
        if (!hit.snippet().isEmpty()) {
            link.add(snippet);
        }
        add(link);
        var foot = new Div();
        foot.addClassName("gz-find-foot");
        hit.carriedOutBy().forEach(way -> foot.add(way(hit, way)));
        foot.add(more);
        if (foot.getChildren().findAny().isPresent()) {
            add(foot);
        }
    }

    /** What it is called, as one string. */
    static String name(Hit hit) {
        return String.join("", hit.title().stream().map(Hit.Segment::text).toList());
    }

    private static Div head(Hit hit) {
        var head = new Div(new StateBadge(StateBadge.Tone.INFO, t("search.kind." + hit.kind())));
        head.addClassName("gz-find-head");
        var place = String.join(
                " · ",
                Stream.of(hit.context(), hit.edition().isEmpty() ? "" : t("search.edition", hit.edition()))
                        .filter(words -> !words.isEmpty())
                        .toList());
        var where = new Span(place);
        where.addClassNames("gz-muted", "gz-small");
        head.add(where);
        return head;
    }

    private static H2 title(Hit hit) {
        var title = new H2();
        title.addClassName("gz-hit-title");
        write(title, hit.title());
        return title;
    }

    private static Component way(Hit hit, Hit.Way way) {
        var words = t("search.way." + way.kind(), way.title());
        if (way.kind().equals("clause")) {
            return Links.to(Addresses.HANDBOOK + "/" + hit.module() + "/" + way.key(), words);
        }
        var name = new Span(words);
        name.addClassNames("gz-muted", "gz-small");
        return name;
    }

    /** Of a form or checklist it is the clause that asks for it. */
    private static String address(Hit hit) {
        var module = Addresses.HANDBOOK + "/" + hit.module();
        return switch (hit.kind()) {
            case "clause" -> module + "/" + hit.key();
            case "position" -> Addresses.POSITIONS + "/" + hit.key();
            case "person" -> Addresses.PEOPLE + "/" + hit.key();
            case "place" -> Addresses.ORGANISATION;
            case "record" -> Addresses.RECORDS + "/" + hit.key();
            case "finding" -> Addresses.FINDINGS + "/" + hit.key();
            default ->
                hit.carriedOutBy().stream()
                        .filter(way -> way.kind().equals("clause"))
                        .findFirst()
                        .map(way -> module + "/" + way.key())
                        .orElse(module);
        };
    }

    private static void write(HasComponents to, List<Hit.Segment> segments) {
        for (var segment : segments) {
            // What stands on lines of its own in the regulation stands on one line here.
            var words = segment.text().replace("\n", " · ");
            to.add(segment.match() ? new Highlight(words) : new Span(words));
        }
    }
}
