package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.policy.edition.Handbook;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.jspecify.annotations.Nullable;

/** One regulation of a handbook, its list of contents beside it, the way to its neighbours below. */
class RegulationPage extends Div {
    private final UUID edition;
    private final DocumentPlace place;
    private final RegulationText text;

    /** @param again gives the regulation's content once more, as long as it is the same */
    RegulationPage(
            Handbook.Part part,
            List<Handbook.Part> all,
            @Nullable LocalDate day,
            Formats formats,
            Supplier<Optional<Resolved.Content>> again) {
        this.edition = part.edition().id();
        var module = part.edition().moduleId();
        var content = part.content().content();
        place = new DocumentPlace(module, false, day);
        text = new RegulationText(content, place, again);
        var address = HandbookDayField.at(PolicyPaths.regulation(module), day);
        var contents = new Contents(address);
        contents.add(content, place, false);
        var sheet = new RegulationSheet(part, formats, day == null, text);
        sheet.addComponentAtIndex(2, new WholeTextNote(text, content.chapters().size()));
        var body = new Div(sheet);
        body.addClassName("gz-sheets");
        if (all.size() > 1) {
            body.add(neighbours(all, all.indexOf(part), day));
        }
        add(contents, body);
        addClassName("gz-with-contents");
    }

    /** Whether this is what such a page would show. */
    boolean shows(Handbook.Part wanted, @Nullable LocalDate day) {
        return edition.equals(wanted.edition().id()) && Objects.equals(place.day(), day);
    }

    RegulationText text() {
        return text;
    }

    /** The clause or chapter of that key, brought in where it is missing; nothing where there is none. */
    Optional<Heading> reach(Resolved.Content content, String key) {
        for (var chapter : content.chapters()) {
            for (var clause : chapter.clauses()) {
                if (clause.key().equals(key)) {
                    text.fill(content, Set.of(chapter.key()));
                    return Optional.of(new Heading(said(clause.heading()), place.anchor(key)));
                }
            }
        }
        return content.chapters().stream()
                .filter(chapter -> chapter.key().equals(key))
                .findFirst()
                .map(chapter -> {
                    text.fill(content, Set.of(key));
                    return new Heading(said(chapter.label()) + " " + said(chapter.title()), place.anchor(key));
                });
    }

    /** A place in the text. */
    record Heading(String words, String anchor) {}

    private static Nav neighbours(List<Handbook.Part> all, int here, @Nullable LocalDate day) {
        var nav = new Nav();
        nav.addClassNames("gz-neighbours", "gz-screen");
        nav.setAriaLabel(t("handbook.neighbours"));
        if (here > 0) {
            nav.add(neighbour("handbook.previous", all.get(here - 1), day));
        }
        if (here < all.size() - 1) {
            nav.add(neighbour("handbook.next", all.get(here + 1), day));
        }
        return nav;
    }

    private static Anchor neighbour(String key, Handbook.Part part, @Nullable LocalDate day) {
        var address = HandbookDayField.at(PolicyPaths.regulation(part.edition().moduleId()), day);
        var link = new Anchor(Addresses.link(address));
        link.add(new Span(t(key, said(part.content().title()))));
        return link;
    }
}
