package org.guizhang.ui.policy.publish;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guizhang.policy.consult.Consultation;
import org.guizhang.policy.consult.Consultations;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Editions;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.policy.module.ModuleNav;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Titles;

/** The consultation file of the draft, to be written; with {@code ?edition=} that of an edition, to be read. */
@Needs(Permission.READ_POLICY)
@Route(value = PolicyPaths.CONSULTATION, layout = MainLayout.class)
class ConsultationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Modules modules;
    private final Editions editions;
    private final Consultations consultations;
    private final Caller who;
    private final Formats formats;

    @Inject
    ConsultationView(
            Modules modules, Editions editions, Consultations consultations, CurrentCaller caller, Formats formats) {
        this.modules = modules;
        this.editions = editions;
        this.consultations = consultations;
        this.who = caller.person();
        this.formats = formats;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var module = modules.get(PolicyPaths.id(event));
        var edition = event.getLocation().getQueryParameters().getSingleParameter("edition");
        if (edition.isPresent()) {
            attached(module, Ids.parse(edition.get()));
            return;
        }
        add(new PageHeader(t("consultation.title", said(module.title())))
                .back(PolicyPaths.module(module.id()), said(module.title()))
                .about(t("consultation.about")));
        add(new ModuleNav(module.id(), PolicyPaths.consultation(module.id())));
        var working = consultations.get(module.id());
        var standing = consultations.standing(module.id());
        if (standing.consultedDigest() != null && !module.repealed()) {
            add(new ConsultedNote(standing, null));
        }
        if (module.repealed()) {
            add(new EmptyState("check", t("consultation.repealed"), t("consultation.repealed.text")));
        } else if (!who.may(Permission.EDIT_POLICY)) {
            add(missing(working.file()), new ConsultationSheet(working.file(), formats));
        } else {
            add(missing(working.file()), new ConsultationForm(consultations, module.id(), working));
        }
    }

    private void attached(Module module, UUID id) {
        var edition = editions.get(id).edition();
        add(new PageHeader(t("consultation.title.edition", said(module.title()), edition.number()))
                .back(PolicyPaths.life(module.id()), t("module.nav.life"))
                .about(t("consultation.about.edition")));
        consultations
                .of(id)
                .ifPresentOrElse(
                        file -> add(
                                missing(file.file()),
                                new ConsultationSheet(file.file(), formats)
                                        .consulted(file)
                                        .digest(file.digest())),
                        () -> add(new EmptyState(
                                "people",
                                t("consultation.none"),
                                t("consultation.none.text"),
                                Links.button(PolicyPaths.life(module.id()), t("consultation.none.go"), true))));
    }

    private static Card missing(Consultation file) {
        var card = new Card(t("consultation.missing"));
        if (file.missing().isEmpty()) {
            card.add(new Div(new StateBadge(Tone.PASS, t("consultation.whole"))));
            return card;
        }
        var list = new UnorderedList();
        file.missing().forEach(field -> list.add(new ListItem(t("consultation.missing." + field))));
        card.add(list);
        return card;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("module.nav.consultation");
    }
}
