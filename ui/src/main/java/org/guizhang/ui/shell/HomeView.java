package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;

/**
 * The first screen after sign-in: what waits for this person, and how the business stands. What it tells differs by role,
 * because each feature tells its own; nothing here repeats the navigation.
 */
@Route(value = Addresses.HOME, layout = MainLayout.class)
class HomeView extends Div implements HasDynamicTitle {
    @Inject
    HomeView(CurrentCaller caller, @Any Instance<NextStep> steps, @Any Instance<Figure> figures) {
        addClassNames("gz-page", "gz-wide");
        var who = caller.person();
        var header = new PageHeader(t("home.hello", who.name()), places(who))
                .about(t("home.about", who.tenantName(), t("role." + who.role())));
        var next = steps.stream()
                .flatMap(step -> step.stepsFor(who).stream())
                .sorted(Comparator.comparingInt(NextStep.Step::order))
                .toList();
        var told = figures.stream()
                .map(figure -> figure.figureFor(who))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Figure.Told::order))
                .toList();
        var home = new Div(waiting(next));
        home.addClassName("gz-home");
        if (!told.isEmpty()) {
            var list = new Div();
            list.addClassName("gz-figures");
            told.forEach(figure -> list.add(figure(figure)));
            home.add(new Section(new H2(t("home.figures")), list));
        }
        add(header, home);
    }

    private static Section waiting(List<NextStep.Step> next) {
        var section = new Section(new H2(t("home.next")));
        if (next.isEmpty()) {
            section.add(new EmptyState("check", t("home.calm"), t("home.calm.text")));
            return section;
        }
        var list = new Div();
        list.addClassName("gz-steps");
        next.forEach(step -> list.add(new StepTile(step, step == next.get(0))));
        section.add(list);
        return section;
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

    /** What no navigation leads to: one's own work of today, and what one has signed. */
    private static Component[] places(Caller who) {
        var places = new ArrayList<Component>();
        if (who.may(Permission.WORK)) {
            var today = Links.button(Addresses.TODAY, t("home.today"), false);
            // The light client stands beside these screens.
            today.setRouterIgnore(true);
            places.add(today);
        }
        if (who.may(Permission.READ_HANDBOOK) && Destination.exists(Addresses.TO_SIGN)) {
            places.add(Links.button(Addresses.TO_SIGN, t("sign.mine"), false));
        }
        return places.toArray(Component[]::new);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("nav.home");
    }
}
