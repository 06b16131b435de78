package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;

/** The first screen after sign-in: the next step, how the business stands, and the places this person works in. */
@Route(value = Addresses.HOME, layout = MainLayout.class)
class HomeView extends Div implements HasDynamicTitle {
    @Inject
    HomeView(CurrentCaller caller, @Any Instance<NextStep> steps, @Any Instance<Figure> figures) {
        addClassName("gz-page");
        var who = caller.person();
        var header = new PageHeader(t("home.hello", who.name()))
                .about(t("home.about", who.tenantName(), t("role." + who.role())));
        add(header);
        var next = steps.stream()
                .flatMap(step -> step.stepsFor(who).stream())
                .sorted(Comparator.comparingInt(NextStep.Step::order))
                .toList();
        if (!next.isEmpty()) {
            add(new H2(t("home.next")));
            var list = new Div();
            list.addClassName("gz-steps");
            next.forEach(step -> list.add(step(step, step == next.get(0))));
            add(list);
        }
        var told = figures.stream()
                .map(figure -> figure.figureFor(who))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Figure.Told::order))
                .toList();
        if (!told.isEmpty()) {
            var list = new Div();
            list.addClassName("gz-figures");
            told.forEach(figure -> list.add(figure(figure)));
            add(new H2(t("home.figures")), list);
        }
        add(new H2(t("home.places")), places(who));
    }

    private static Anchor figure(Figure.Told told) {
        var value = new Span(told.value());
        value.addClassName("gz-figure-value");
        var label = new Span(told.label());
        label.addClassName("gz-muted");
        var tile = new Anchor(Addresses.link(told.address()));
        tile.addClassName("gz-figure-tile");
        tile.add(label, value, new StateBadge(told.tone(), told.state()));
        return tile;
    }

    private static Anchor step(NextStep.Step step, boolean first) {
        return tile(step.icon(), step.title(), step.text(), step.address(), first ? "gz-first" : "gz-later");
    }

    private static Div places(Caller who) {
        var grid = new Div();
        grid.addClassName("gz-tiles");
        if (who.may(Permission.WORK)) {
            var today = tile("check", t("home.today"), t("home.today.about"), Addresses.TODAY, "gz-place");
            // The light client stands beside these screens.
            today.setRouterIgnore(true);
            grid.add(today);
        }
        for (var place : Destination.values()) {
            if (place != Destination.HOME && place.isOpenTo(who)) {
                grid.add(tile(place.icon(), t(place.word()), t(place.word() + ".about"), place.address(), "gz-place"));
            }
        }
        if (who.may(Permission.READ_HANDBOOK) && Destination.exists(Addresses.TO_SIGN)) {
            grid.add(tile("sign", t("sign.mine"), t("sign.mine.about"), Addresses.TO_SIGN, "gz-place"));
        }
        return grid;
    }

    private static Anchor tile(String icon, String title, String text, String address, String kind) {
        var name = new Span(title);
        name.addClassName("gz-strong");
        var words = new Div(name, new Paragraph(text));
        var tile = new Anchor(Addresses.link(address));
        tile.addClassNames("gz-tile", kind);
        tile.add(Icons.of(icon), words, Icons.of("next"));
        return tile;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.home");
    }
}
