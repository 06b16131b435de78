package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Inquiry;
import org.guizhang.acknowledge.Proofs;
import org.guizhang.acknowledge.Quizzes;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.Signings;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.HeldPositions;
import org.guizhang.ui.parts.LookAgain;
import org.guizhang.ui.parts.PositionPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.policy.module.ModuleNav;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** Who has signed a module and who has not; looks again every few seconds while it is open. */
@Needs(Permission.READ_PEOPLE)
@Route(value = SigningPaths.OVERVIEW, layout = MainLayout.class)
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LOOK_AGAIN_MILLIS = 3_000;

    private final transient Signings signings;
    private final transient Inquiries inquiries;
    private final transient Quizzes quizzes;
    private final transient Modules modules;
    private final transient Formats formats;
    private final transient Caller who;
    private final transient FilterBar filters = new FilterBar(this::list);
    private final TextField words = filters.words("q", t("people.find"));
    private final Select<Request.State> state = filters.choice(
            "state",
            t("signing.state"),
            t("signing.filter.all"),
            List.of(Request.State.OPEN, Request.State.SIGNED),
            one -> t("sign.state." + one));
    private final PositionPicker position;
    private final SitePicker site;
    private final transient SignerTable table;
    private final Div figures = new Div();
    private final Div questions = new Div();
    private transient @Nullable UUID module;
    private transient @Nullable Object shown;
    private String title = "";

    @Inject
    OverviewView(
            Signings signings,
            Inquiries inquiries,
            Quizzes quizzes,
            Modules modules,
            Proofs proofs,
            Positions positions,
            Sites sites,
            HeldPositions held,
            Formats formats,
            CurrentCaller caller) {
        this.signings = signings;
        this.inquiries = inquiries;
        this.quizzes = quizzes;
        this.modules = modules;
        this.formats = formats;
        this.who = caller.person();
        position = filters.position(positions);
        site = filters.site(sites);
        table = new SignerTable(signings, held, formats, who.may(Permission.PUBLISH_POLICY) ? proofs : null, filters);
        table.empty(this::nobody);
        addClassNames("gz-page", "gz-wide");
        questions.addClassName("gz-groups");
        LookAgain.every(LOOK_AGAIN_MILLIS, this, this::look);
    }

    private record Snapshot(Signings.Standing standing, List<Inquiry> inquiries) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = SigningPaths.id(event, "module");
        module = id;
        filters.read(event.getLocation());
        var found = modules.get(id);
        var name = found.title().in(Messages.locale());
        title = Titles.with(t("signing.title", name));
        add(header(found, name), new ModuleNav(id, SigningPaths.overview(id)));
        if (found.latest() == null) {
            var publish = Links.button("policy/" + id + "/publish", t("signing.publish"), true);
            add(new EmptyState("sign", t("signing.unpublished"), t("signing.unpublished.text"), publish));
            return;
        }
        add(figures, questions, filters, table);
        if (who.may(Permission.PUBLISH_POLICY)) {
            var latest = Objects.requireNonNull(found.latest()).id();
            add(new SigningRules(signings, quizzes.of(latest).size(), SigningPaths.quiz(id, latest)));
        }
        shown = null;
        look();
    }

    private PageHeader header(Module found, String name) {
        var header = found.latest() == null || !who.may(Permission.PUBLISH_POLICY)
                ? new PageHeader(t("signing.title", name))
                : new PageHeader(t("signing.title", name), file(found.id()), remind(found.id()));
        return header.about(t("signing.about")).back("policy/" + found.id(), name);
    }

    private Button remind(UUID id) {
        var button = new Button(t("signing.remind"), click -> {
            var people = signings.remind(id);
            look();
            Toast.show(people == 0 ? t("signing.reminded.none") : t("signing.reminded", people));
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Anchor file(UUID id) {
        DownloadHandler handler = event -> {
            event.setFileName(t("signing.file"));
            event.setContentType("text/csv;charset=UTF-8");
            event.getOutputStream().write(signings.csv(id).getBytes(StandardCharsets.UTF_8));
        };
        var link = new Anchor(handler, t("signing.export"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        return link;
    }

    /** Shows the present state if it is another than the one shown. */
    private void look() {
        var id = module;
        if (id == null) {
            return;
        }
        var now = new Snapshot(signings.standing(id), inquiries.list(id));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        figures.removeAll();
        figures.add(new SigningFigure(now.standing));
        filters.setVisible(now.standing.asked() > 0);
        list();
        questions.removeAll();
        if (!now.inquiries.isEmpty()) {
            var mayAnswer = who.may(Permission.PUBLISH_POLICY);
            questions.add(new InquiryList(now.inquiries, formats, mayAnswer ? this::answer : null));
        }
    }

    private void list() {
        var id = module;
        if (id != null) {
            table.show(
                    id,
                    new SignerFilter(words.getValue(), state.getValue(), position.id(), site.id()),
                    filters.order());
        }
    }

    private Component nobody() {
        if (!filters.isSet()) {
            return new EmptyState("sign", t("signing.nobody"), t("signing.nobody.text"));
        }
        var alone = words.isEmpty() && position.isEmpty() && site.isEmpty();
        return alone && state.getValue() == Request.State.OPEN
                ? new EmptyState("check", t("signing.all-signed"), "", filters.all())
                : new EmptyState("search", t("people.none"), t("people.none.text"), filters.all());
    }

    private void answer(Inquiry inquiry) {
        new AnswerDialog(inquiries, inquiry, () -> {
                    look();
                    MainLayout.recount();
                    Toast.show(t("inquiry.answered.done", inquiry.name()));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
