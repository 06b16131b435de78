package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;

/** An address without a screen. */
@OpenToAll
public class NotFoundView extends FrontPage implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(new EmptyState("compass", t("not-found.title"), t("not-found.text"), FrontPage.toHome()).asPage());
        return 404;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("not-found.title");
    }
}
