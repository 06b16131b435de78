package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.guizhang.onboarding.Journey;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Icons;

/** The bar over every screen of the way: what is done, where one is, what is still to come. Done steps can be reopened. */
class Steps extends OrderedList {
    private static final List<Journey.Step> SHOWN =
            List.of(Journey.Step.TEMPLATES, Journey.Step.QUESTIONS, Journey.Step.PUBLISH, Journey.Step.INVITE);

    /**
     * @param here the step of this screen
     * @param reached how far the business has come
     */
    Steps(Journey.Step here, Journey.Step reached) {
        addClassNames("gz-journey", "gz-screen");
        getElement().setAttribute("aria-label", t("journey.label"));
        for (var step : SHOWN) {
            add(item(step, here, reached));
        }
    }

    /** Where a step is done; {@link Journey.Step#ARRIVED} is at home. */
    static String address(Journey.Step step) {
        return step == Journey.Step.ARRIVED
                ? Addresses.HOME
                : Addresses.START + "/" + step.name().toLowerCase(Locale.ROOT);
    }

    private static ListItem item(Journey.Step step, Journey.Step here, Journey.Step reached) {
        var done = step.compareTo(reached) < 0;
        var mark = new Span();
        mark.addClassName("gz-journey-mark");
        if (done && step != here) {
            mark.add(Icons.of("check"));
        } else {
            mark.setText(String.valueOf(step.ordinal() + 1));
        }
        var name = t("journey." + step);
        Component words = done && step != here ? link(step, name) : new Span(name);
        var item = new ListItem(mark, words);
        if (done && step != here) {
            item.addClassName("gz-past");
            var said = new Span(t("journey.done"));
            said.addClassName("gz-unseen");
            item.add(said);
        }
        if (step == here) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Anchor link(Journey.Step step, String name) {
        return new Anchor(Addresses.link(address(step)), name);
    }
}
