package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;

/** A screen that could not be opened: refused by the domain, in its own words, or broken, with a reference. */
@OpenToAll
public class FailureView extends FrontPage implements HasErrorParameter<Exception>, HasDynamicTitle {
    private String title = "failure.title";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var thrown = parameter.getCaughtException();
        var known = Problems.domain(thrown);
        if (known.isPresent()) {
            return refuse(known.get());
        }
        var text = t("failure.reference", Problems.note(thrown));
        show(new EmptyState("alert", t(title), text, FrontPage.toHome()).asPage());
        return 500;
    }

    private int refuse(DomainException known) {
        int status = known instanceof NotFound ? 404 : known instanceof Forbidden ? 403 : 400;
        title = status == 404 ? "not-found.title" : status == 403 ? "forbidden.title" : "refused.title";
        var text = known.what().in(Messages.locale());
        show(new EmptyState("lock", t(title), text, FrontPage.toHome()).asPage());
        return status;
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title);
    }
}
