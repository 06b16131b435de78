package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Set;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Ids;
import org.guizhang.shared.PublicAddress;
import org.guizhang.tenant.Permission;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingLabels;
import org.guizhang.thing.Things;
import org.guizhang.ui.parts.QrCode;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** One thing: what it is, what of it expires, its label, and its end. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = ThingPaths.THING, layout = MainLayout.class)
class ThingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Things things;
    private final ThingNames names;
    private final ThingLabels labels;
    private final PublicAddress address;
    private final Formats formats;
    private String title = "";

    @Inject
    ThingView(Things things, ThingNames names, ThingLabels labels, PublicAddress address, Formats formats) {
        this.things = things;
        this.names = names;
        this.labels = labels;
        this.address = address;
        this.formats = formats;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.read();
        show(things.get(Ids.parse(ThingPaths.part(event, "thing"))));
    }

    private void show(Thing thing) {
        removeAll();
        title = Titles.with(thing.name());
        var kind = names.kindOf(thing);
        add(new PageHeader(thing.name(), actions(thing).toArray(Component[]::new))
                .about(names.title(kind))
                .back(ThingPaths.of(Addresses.THINGS, thing.kind()), t("nav.things")));
        add(state(thing), facts(thing), label(thing));
    }

    private ArrayList<Component> actions(Thing thing) {
        var actions = new ArrayList<Component>();
        if (thing.manageable() && !thing.closed()) {
            actions.add(new Button(t("things.close"), click -> ask(thing)));
            actions.add(Links.button(ThingPaths.edit(thing.id()), t("things.edit"), true));
        } else if (thing.manageable()) {
            actions.add(new Button(
                    t("things.reopen"),
                    click -> store(() -> {
                        show(things.reopen(thing.id(), thing.revision()));
                        Toast.show(t("things.reopened", thing.name()));
                    })));
        }
        return actions;
    }

    private Component state(Thing thing) {
        var badges = new Div();
        badges.addClassName("gz-marks");
        var closed = thing.closedAt();
        if (closed != null) {
            badges.add(new StateBadge(StateBadge.Tone.QUIET, t("things.closed.at", formats.moment(closed))));
        }
        thing.expires()
                .forEach(one -> badges.add(new StateBadge(
                        ThingExpiry.tone(one.standing()), ThingExpiry.words(names, names.kindOf(thing), one))));
        if (!names.kindOf(thing).current()) {
            badges.add(new StateBadge(StateBadge.Tone.QUIET, t("things.kind.gone")));
        }
        return badges;
    }

    private Card facts(Thing thing) {
        var list = new DescriptionList();
        list.addClassName("gz-thing-facts");
        line(list, t("things.place.head"), names.place(thing));
        var kind = names.kindOf(thing);
        for (var field : kind.fields()) {
            var said = names.said(kind, field, thing.fields().get(field.key()));
            line(list, Texts.said(field.basics().title()), said.isEmpty() ? t("things.blank") : said);
        }
        return new Card(t("things.facts"), list);
    }

    private static void line(DescriptionList list, String term, String said) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(said));
    }

    private Card label(Thing thing) {
        var link = address.orElse(Addresses.here()) + "/q/" + thing.code();
        var code = new Span(thing.code());
        code.addClassNames("gz-strong", "gz-code-of-thing");
        var words = new Div(code, new ThingLabelLink(labels, address, () -> ThingFilter.among(Set.of(thing.id()))));
        words.addClassName("gz-names");
        var both = new Div(new QrCode(link, t("things.code.of", thing.name())), words);
        both.addClassName("gz-thing-label");
        return new Card(t("things.label"), both).note(t("things.label.about"));
    }

    private void ask(Thing thing) {
        new Confirm(
                        t("things.close.of", thing.name()),
                        t("things.close.text"),
                        t("things.close"),
                        () -> store(() -> {
                            show(things.close(thing.id(), thing.revision()));
                            Toast.show(t("things.closed.done", thing.name()));
                        }))
                .open();
    }

    private static void store(Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
