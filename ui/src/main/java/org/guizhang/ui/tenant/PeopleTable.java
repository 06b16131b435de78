package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.PeopleSort;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.parts.HeldPositions;
import org.guizhang.ui.parts.PersonLinkMaker;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.jspecify.annotations.Nullable;

/** The people as a table: who, as what, in which role, and whether they may come in; what can be done stands in the row. */
class PeopleTable extends DataTable<Person> {
    private static final String NAMES = """
            <div class="gz-names gz-person">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.login}</span>
              ${item.you ? html`<span class="gz-badge gz-info">${item.you}</span>` : ''}
              ${item.state ? html`<span class="gz-badge gz-${item.tone}">${item.state}</span>` : ''}
              ${item.verified ? html`<span class="gz-badge gz-pass">${item.verified}</span>` : ''}
            </div>""";
    private static final String HELD = "<span class=\"gz-jobs\">${item.held}</span>";
    private static final String ROLE = """
            ${item.roles.length
              ? html`<vaadin-select accessible-name="${item.roleOf}" ?disabled="${item.roleFixed}"
                  .items="${item.roles}" .value="${live(item.role)}"
                  @change="${e => changeRole(e.target.value)}"></vaadin-select>`
              : html`<span>${item.roleName}</span>`}""";
    private static final String ACTIONS = """
            <div class="gz-row-actions">
              ${item.link ? html`<vaadin-button aria-label="${item.linkOf}" @click="${makeLink}"
                  >${item.link}</vaadin-button>` : ''}
              ${item.access ? html`<vaadin-button theme="tertiary" aria-label="${item.accessOf}"
                  @click="${changeAccess}">${item.access}</vaadin-button>` : ''}
            </div>""";

    private final People people;
    private final HeldPositions positions;
    private final Map<UUID, String> held = new HashMap<>();

    PeopleTable(People people, Caller who, PersonLinkMaker links, HeldPositions positions, FilterBar filters) {
        super(t("people.table"), Person::id, count -> t("people.total", count));
        this.people = people;
        this.positions = positions;
        var actions = new PersonActions(people, who, links, this::update);
        var roles = Roles.givenBy(who).stream().map(RoleItem::new).toList();
        var cells = new Cells<Person>()
                .value("href", person -> Addresses.link(Addresses.person(person.id())))
                .value("name", Person::name)
                .value("login", person -> Formats.login(person.login()))
                .value("you", person -> actions.isSelf(person) ? t("people.you") : "")
                .value("state", person -> person.active() ? "" : t("people.state." + person.state()))
                .value("tone", person -> tone(person).name().toLowerCase(Locale.ROOT))
                .value("verified", person -> person.verifiedAt() == null ? "" : t("people.verified"))
                .value("held", person -> held.getOrDefault(person.id(), ""))
                .value("roles", person -> actions.mayChange(person) ? roles : List.of())
                .value("role", person -> person.role().name())
                .value("roleFixed", person -> !person.active())
                .value("roleName", person -> t("role." + person.role()))
                .value("roleOf", person -> t("people.role.of", person.name()))
                .value("link", person -> actions.isAwaited(person) ? t("people.link") : "")
                .value("linkOf", person -> t("people.link.of", person.name()))
                .value("access", person -> actions.hasAccess(person) ? t(access(person)) : "")
                .value("accessOf", person -> t(access(person) + ".of", person.name()))
                .work("changeRole", (person, role) -> actions.changeRole(person, Role.valueOf(role)))
                .work("makeLink", actions::link)
                .work("changeAccess", actions::changeAccess);
        sortable(head(t("people.name"), cells.of(NAMES)).setFlexGrow(3), "name");
        column(t("people.positions"), cells.of(HELD)).setFlexGrow(2);
        sortable(column(t("people.role"), cells.of(ROLE)).setWidth("12.5rem").setFlexGrow(0), "role");
        var last =
                column(t("people.actions"), cells.of(ACTIONS)).setWidth("11rem").setFlexGrow(0);
        last.setVisible(who.may(Permission.MANAGE_PEOPLE));
        cards(t("people.table"), cells.of(NAMES + HELD + "<div class=\"gz-row-actions\">" + ROLE + ACTIONS + "</div>"));
        sortedBy(filters, key -> t("people." + key));
    }

    /** A role as an item of the choice at the browser, which reads it by its getters. */
    public static final class RoleItem {
        private final Role role;

        RoleItem(Role role) {
            this.role = role;
        }

        public String getLabel() {
            return t("role." + role);
        }

        public String getValue() {
            return role.name();
        }
    }

    void show(Supplier<PeopleFilter> wanted, @Nullable String order) {
        var sort = SortOrder.parse(PeopleSort.class, order, PeopleSort.PRESET);
        order(order);
        show(Rows.of(
                wanted,
                filter -> new Rows<>(() -> people.count(filter), (offset, limit) -> {
                    var part = people.list(filter, sort, offset, limit);
                    var ids = part.stream().map(Person::id).toList();
                    held.keySet().removeAll(ids);
                    held.putAll(positions.of(ids));
                    return part;
                })));
    }

    static Tone tone(Person person) {
        return person.state() == Person.State.INVITED ? Tone.DUE : Tone.QUIET;
    }

    private static String access(Person person) {
        return person.state() == Person.State.ENDED ? "people.admit" : "people.end";
    }
}
